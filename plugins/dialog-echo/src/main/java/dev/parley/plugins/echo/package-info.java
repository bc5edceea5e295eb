/** A dialog that plays the caller's own audio back. */
@NullMarked
package dev.parley.plugins.echo;

import org.jspecify.annotations.NullMarked;
