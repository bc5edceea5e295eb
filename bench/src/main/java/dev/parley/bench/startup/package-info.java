/** Measures how soon a gateway answers after it was started. */
@NullMarked
package dev.parley.bench.startup;

import org.jspecify.annotations.NullMarked;
