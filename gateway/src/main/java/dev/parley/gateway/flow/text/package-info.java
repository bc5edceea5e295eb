/** Typed conversations: a dialog without audio, in virtual time. */
@NullMarked
package dev.parley.gateway.flow.text;

import org.jspecify.annotations.NullMarked;
