/** The web services that flows ask. */
@NullMarked
package dev.parley.gateway.flow.service;

import org.jspecify.annotations.NullMarked;
