package dev.parley.speech.google.fake;

import dev.parley.api.audio.AudioFormat;
import java.util.List;

/**
 * What the configuration of a recognition stream asks for, in either version of the service.
 *
 * @param words whether results carry words with their times
 * @param activity whether the begin and the end of speech are told
 * @param single whether the stream ends with its first final result
 */
record RecognitionPlan(
        AudioFormat format,
        String language,
        List<String> phrases,
        boolean interim,
        boolean words,
        boolean activity,
        boolean single) {}
