package dev.parley.api.speech;

import dev.parley.api.audio.AudioFormat;

/**
 * What to speak, and how.
 *
 * @param text plain text, or SSML if {@code ssml} is set; not blank
 * @param ssml whether the text is SSML (W3C Speech Synthesis Markup Language 1.1)
 * @param language a BCP 47 tag such as {@code en-US}
 * @param voice the engine's name of the voice; empty for its default
 * @param format the format to make; one of the engine's {@link SynthesizerCapabilities#formats()}
 */
public record SynthesisRequest(String text, boolean ssml, String language, String voice, AudioFormat format) {

    /** The same in another format. */
    public SynthesisRequest in(AudioFormat other) {
        return new SynthesisRequest(text, ssml, language, voice, other);
    }

    /** The same with another voice. */
    public SynthesisRequest with(String other) {
        return new SynthesisRequest(text, ssml, language, other, format);
    }
}
