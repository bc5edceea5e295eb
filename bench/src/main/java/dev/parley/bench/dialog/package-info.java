/** What the benchmark calls: a plugin. */
@NullMarked
package dev.parley.bench.dialog;

import org.jspecify.annotations.NullMarked;
