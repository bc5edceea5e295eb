/** Understands what callers say and key in: words to values. */
@NullMarked
package dev.parley.gateway.flow.hear;

import org.jspecify.annotations.NullMarked;
