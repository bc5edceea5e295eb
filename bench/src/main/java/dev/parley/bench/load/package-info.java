/** How much a gateway carries: {@code bench/load} and the processes it starts. */
@NullMarked
package dev.parley.bench.load;

import org.jspecify.annotations.NullMarked;
