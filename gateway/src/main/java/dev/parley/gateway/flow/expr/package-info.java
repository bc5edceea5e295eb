/** Expressions in CEL: checked with their types when a flow is read, evaluated during a call. */
@NullMarked
package dev.parley.gateway.flow.expr;

import org.jspecify.annotations.NullMarked;
