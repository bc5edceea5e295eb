/** Puts values into words, and chooses among several texts. */
@NullMarked
package dev.parley.gateway.flow.speak;

import org.jspecify.annotations.NullMarked;
