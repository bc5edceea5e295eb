/** Finds all that is wrong with a flow before a call comes in, and makes of a right one what is run. */
@NullMarked
package dev.parley.gateway.flow.check;

import org.jspecify.annotations.NullMarked;
