/** Measures how a gateway takes turns. */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
