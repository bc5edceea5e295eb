/** Call flows in YAML: all of a folder, ready for calls, and changed while calls are under way. */
@NullMarked
package dev.parley.gateway.flow;

import org.jspecify.annotations.NullMarked;
