/** A flow as it is run: its steps in one row, each knowing where it goes on. */
@NullMarked
package dev.parley.gateway.flow.program;

import org.jspecify.annotations.NullMarked;
