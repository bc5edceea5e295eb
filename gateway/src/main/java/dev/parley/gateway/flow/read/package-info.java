/** From YAML to a flow as data. What it means, and whether it can work, is looked at elsewhere. */
@NullMarked
package dev.parley.gateway.flow.read;

import org.jspecify.annotations.NullMarked;
