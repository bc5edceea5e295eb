package dev.parley.bench;

import dev.parley.api.speech.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sounds that stand for speech: loud, and different in every moment. */
final class Speaking {

    private Speaking() {}

    /** So many milliseconds of a voice; another seed is another voice. */
    static Sound voice(int millis, long seed) {
        Random random = new Random(seed);
        short[] samples = new short[millis * Sound.MILLI];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (4000 * random.nextGaussian());
        }
        // As it comes over the line.
        return Sound.ofMulaw(Sound.of(samples).mulaw());
    }

    /** A prompt of words of 400 ms each, with 100 ms of something between them. */
    static Prompt prompt(String... words) {
        List<Word> all = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            all.add(new Word(words[i], Duration.ofMillis(500L * i), Duration.ofMillis(500L * i + 400), 1));
        }
        return new Prompt(voice(500 * words.length, 1), all);
    }

    static Sound millis(Sound sound, int from, int to) {
        return sound.part(from * Sound.MILLI, to * Sound.MILLI);
    }
}
