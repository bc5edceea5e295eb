/** Speech engines that run in the gateway's own process: Vosk, MaryTTS, FreeTTS and libfvad. */
@NullMarked
package dev.parley.speech.embedded;

import org.jspecify.annotations.NullMarked;
