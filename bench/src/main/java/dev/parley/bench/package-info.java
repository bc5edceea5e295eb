/** Measures a gateway: how it takes turns; and what all benchmarks print and draw with. */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
