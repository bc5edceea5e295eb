package dev.parley.api.speech;

import dev.parley.api.audio.AudioFormat;
import java.util.List;

/**
 * What a recognition stream shall do.
 *
 * @param format the format of the audio to come; one of the engine's {@link RecognizerCapabilities#formats()}
 * @param language a BCP 47 tag such as {@code en-US}
 * @param phrases words and phrases that are likely to be said, most likely first; a hint
 */
public record RecognitionRequest(AudioFormat format, String language, List<String> phrases) {

    public RecognitionRequest {
        phrases = List.copyOf(phrases);
    }
}
