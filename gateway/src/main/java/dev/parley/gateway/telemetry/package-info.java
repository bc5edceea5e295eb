/** What happens, counted: metrics, and the delivery of call events to observers. */
@NullMarked
package dev.parley.gateway.telemetry;

import org.jspecify.annotations.NullMarked;
