/** What plugins add to call flows: actions, and types of answers. */
@NullMarked
package dev.parley.api.flow;

import org.jspecify.annotations.NullMarked;
