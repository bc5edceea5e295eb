/** Speech engines: recognizers, synthesizers and voice activity detectors. */
@NullMarked
package dev.parley.api.speech;

import org.jspecify.annotations.NullMarked;
