/** Settings: records with their defaults, what the user wrote over them, and where each mistake is. */
@NullMarked
package dev.parley.gateway.config;

import org.jspecify.annotations.NullMarked;
