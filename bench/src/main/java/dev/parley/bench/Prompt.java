package dev.parley.bench;

import dev.parley.api.speech.Word;
import java.util.List;

/**
 * A prompt as an undisturbed caller hears it, from its first audible sample to its last.
 *
 * @param words what the recognizer hears in it
 */
record Prompt(Sound audio, List<Word> words) {

    /** What is heard when nobody says anything; empty before it is known. */
    static final Prompt UNKNOWN = new Prompt(Sound.silence(0), List.of());

    int millis() {
        return audio.millis();
    }
}
