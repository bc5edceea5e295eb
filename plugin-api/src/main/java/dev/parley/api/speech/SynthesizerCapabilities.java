package dev.parley.api.speech;

import dev.parley.api.audio.AudioFormat;
import java.util.List;

/**
 * What a synthesizer can do.
 *
 * @param formats the audio formats it can make, the preferred one first; not empty
 * @param voices the voices it has, the default one first; empty where any name is passed on to a service
 * @param ssml whether {@link SynthesisRequest#ssml()} may be set
 * @param wordTimes whether it reports {@link SynthesisListener#word}
 */
public record SynthesizerCapabilities(List<AudioFormat> formats, List<Voice> voices, boolean ssml, boolean wordTimes) {

    /** @throws IllegalArgumentException if no format is given */
    public SynthesizerCapabilities {
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("a synthesizer makes at least one format");
        }
        formats = List.copyOf(formats);
        voices = List.copyOf(voices);
    }
}
