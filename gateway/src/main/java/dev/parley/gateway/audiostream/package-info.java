/** FreeClimb: the AudioStream service, PerCL and its webhooks. */
@NullMarked
package dev.parley.gateway.audiostream;

import org.jspecify.annotations.NullMarked;
