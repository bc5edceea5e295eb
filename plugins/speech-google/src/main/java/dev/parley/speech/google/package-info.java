/** Google Cloud Speech-to-Text and Text-to-Speech as Parley's engines. */
@NullMarked
package dev.parley.speech.google;

import org.jspecify.annotations.NullMarked;
