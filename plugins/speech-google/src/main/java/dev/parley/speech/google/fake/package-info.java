/** Stand-ins for Google Cloud's speech services, for tests and for whoever has no account. */
@NullMarked
package dev.parley.speech.google.fake;

import org.jspecify.annotations.NullMarked;
