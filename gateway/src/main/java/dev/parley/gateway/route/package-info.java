/** Which number gets which dialog, with which settings. */
@NullMarked
package dev.parley.gateway.route;

import org.jspecify.annotations.NullMarked;
