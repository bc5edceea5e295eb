/** The HTTP server: health, metrics, and whatever the other rooms hang into it. */
@NullMarked
package dev.parley.gateway.web;

import org.jspecify.annotations.NullMarked;
