package dev.parley.api.speech;

import dev.parley.api.audio.AudioFormat;
import java.util.List;
import java.util.Set;

/**
 * What a recognizer can do.
 *
 * @param formats the audio formats it takes, the preferred one first; not empty
 * @param languages BCP 47 tags such as {@code en-US}; empty means any
 * @param interimResults whether it reports transcripts before they are final
 * @param wordTimes whether transcripts carry {@link Word}s
 * @param phrases whether {@link RecognitionRequest#phrases()} make it hear those better
 * @param limits how long it bears one stream
 */
public record RecognizerCapabilities(
        List<AudioFormat> formats,
        Set<String> languages,
        boolean interimResults,
        boolean wordTimes,
        boolean phrases,
        StreamLimits limits) {

    /** @throws IllegalArgumentException if no format is given */
    public RecognizerCapabilities {
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("a recognizer takes at least one format");
        }
        formats = List.copyOf(formats);
        languages = Set.copyOf(languages);
    }

    /** Those of an engine that bears streams of any length. */
    public RecognizerCapabilities(
            List<AudioFormat> formats,
            Set<String> languages,
            boolean interimResults,
            boolean wordTimes,
            boolean phrases) {
        this(formats, languages, interimResults, wordTimes, phrases, StreamLimits.NONE);
    }
}
