/** Commands that plugins add to the command line. */
@NullMarked
package dev.parley.api.command;

import org.jspecify.annotations.NullMarked;
