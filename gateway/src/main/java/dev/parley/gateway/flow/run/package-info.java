/** Holds a call by a flow: does its steps, one after the other, and asks its questions. */
@NullMarked
package dev.parley.gateway.flow.run;

import org.jspecify.annotations.NullMarked;
