/** A call from its first frame to its record: the leg, the session, turn taking, playout, recording. */
@NullMarked
package dev.parley.gateway.call;

import org.jspecify.annotations.NullMarked;
