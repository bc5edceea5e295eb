package dev.parley.api.speech;

import dev.parley.api.audio.AudioFormat;
import java.util.List;

/**
 * What a recognition stream shall do.
 *
 * @param format the format of the audio to come; one of the engine's {@link RecognizerCapabilities#formats()}
 * @param language a BCP 47 tag such as {@code en-US}
 * @param phrases words and phrases that are likely to be said, most likely first; a hint
 * @param expected what kind of answer is likely; a hint
 */
public record RecognitionRequest(AudioFormat format, String language, List<String> phrases, Expected expected) {

    public RecognitionRequest {
        phrases = List.copyOf(phrases);
    }

    /** A request for a stream on which anything may be said. */
    public RecognitionRequest(AudioFormat format, String language, List<String> phrases) {
        this(format, language, phrases, Expected.ANYTHING);
    }

    /** The same in another format. */
    public RecognitionRequest in(AudioFormat other) {
        return new RecognitionRequest(other, language, phrases, expected);
    }
}
