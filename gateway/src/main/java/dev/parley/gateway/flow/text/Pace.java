package dev.parley.gateway.flow.text;

import dev.parley.api.audio.Wav;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How long it takes to say what is typed. */
final class Pace {

    /** About 170 English words a minute. */
    private static final long MILLIS_PER_CHARACTER = 65;

    /** From one key down to the next. */
    private static final long MILLIS_PER_KEY = 200;

    private Pace() {}

    static Duration said(int characters) {
        return Duration.ofMillis(characters * MILLIS_PER_CHARACTER);
    }

    static Duration said(String text) {
        return said(text.length());
    }

    static Duration pressed(String keys) {
        return Duration.ofMillis(keys.length() * MILLIS_PER_KEY);
    }

    /** How many characters have been said after a while. */
    static int characters(Duration duration) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, duration.toMillis() / MILLIS_PER_CHARACTER));
    }

    /** Of an audio file; empty if it cannot be read. */
    static Optional<Duration> played(Path file) {
        try {
            return Optional.of(Wav.read(file).duration());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
