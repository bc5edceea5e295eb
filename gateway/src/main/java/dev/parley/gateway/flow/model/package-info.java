/** What a call flow is, as it was written. Data alone: reading, checking and running it are rooms of their own. */
@NullMarked
package dev.parley.gateway.flow.model;

import org.jspecify.annotations.NullMarked;
