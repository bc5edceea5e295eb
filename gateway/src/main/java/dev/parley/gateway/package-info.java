/** The service: all rooms put together. */
@NullMarked
package dev.parley.gateway;

import org.jspecify.annotations.NullMarked;
