/** Measures the parts that a frame of audio passes, each by itself and all together, without a network. */
@NullMarked
package dev.parley.bench.parts;

import org.jspecify.annotations.NullMarked;
