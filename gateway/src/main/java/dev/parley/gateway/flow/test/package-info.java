/** Scripted conversations with flows. */
@NullMarked
package dev.parley.gateway.flow.test;

import org.jspecify.annotations.NullMarked;
