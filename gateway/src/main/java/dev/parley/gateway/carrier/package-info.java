/** A simulated FreeClimb: places calls to a gateway the way the carrier does, for demonstrations, bot builders and tests. */
@NullMarked
package dev.parley.gateway.carrier;

import org.jspecify.annotations.NullMarked;
