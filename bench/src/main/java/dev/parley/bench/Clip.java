package dev.parley.bench;

import java.util.List;
import java.util.Locale;

/**
 * Something the caller can say.
 *
 * @param text the words; empty for what is no speech
 * @param sound how it sounds
 * @param human whether a person said it
 */
record Clip(String text, Sound sound, boolean human) {

    /** A sound without words. */
    static Clip wordless(Sound sound) {
        return new Clip("", sound, false);
    }

    /** This one, a pause, and the other. */
    Clip then(int pauseMillis, Clip next) {
        return new Clip(
                (text + " " + next.text).strip(),
                sound.then(Sound.silence(pauseMillis)).then(next.sound),
                human && next.human);
    }

    /** This one with a pause at a moment. */
    Clip paused(int sample, int pauseMillis) {
        Sound slower = sound.part(0, sample).then(Sound.silence(pauseMillis)).then(sound.part(sample, sound.length()));
        return new Clip(text, slower, human);
    }

    /** In lower case, without punctuation. */
    static List<String> words(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z' ]", " ").strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" +"));
    }
}
