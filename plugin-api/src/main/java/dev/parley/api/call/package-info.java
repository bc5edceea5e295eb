/** A call seen from outside: its numbers, its events, how it ended. */
@NullMarked
package dev.parley.api.call;

import org.jspecify.annotations.NullMarked;
