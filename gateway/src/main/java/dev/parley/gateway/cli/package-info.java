/** The command line. */
@NullMarked
package dev.parley.gateway.cli;

import org.jspecify.annotations.NullMarked;
