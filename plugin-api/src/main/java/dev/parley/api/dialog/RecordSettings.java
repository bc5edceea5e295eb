package dev.parley.api.dialog;

import java.time.Duration;

/**
 * How to take a message. Immutable: the {@code with} methods return copies.
 *
 * @param longest how long it may get, 1 s to 10 min; default 1 min
 * @param silence the silence that ends it, 1 to 10 s; default 3 s. To begin, the caller may take 5 s, or as long as this if it is
 *     longer
 * @param finishKey the key that ends it, one of {@code 0-9 * #}; empty for none; default {@code #}
 * @param tone whether a tone tells the caller to begin; default true
 */
public record RecordSettings(Duration longest, Duration silence, String finishKey, boolean tone) {

    public static final RecordSettings DEFAULTS =
            new RecordSettings(Duration.ofMinutes(1), Duration.ofSeconds(3), "#", true);

    /** @throws IllegalArgumentException if a time or the key is out of range */
    public RecordSettings {
        range("longest", longest, Duration.ofSeconds(1), Duration.ofMinutes(10));
        range("silence", silence, Duration.ofSeconds(1), Duration.ofSeconds(10));
        if (!finishKey.matches("[0-9*#]?")) {
            throw new IllegalArgumentException("finish-key '" + finishKey + "' is none of 0-9 * #");
        }
    }

    private static void range(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    name + " " + value.toMillis() + " ms is not in " + least.toMillis() + ".." + most.toMillis());
        }
    }

    public RecordSettings withLongest(Duration changed) {
        return new RecordSettings(changed, silence, finishKey, tone);
    }

    public RecordSettings withSilence(Duration changed) {
        return new RecordSettings(longest, changed, finishKey, tone);
    }

    public RecordSettings withFinishKey(String changed) {
        return new RecordSettings(longest, silence, changed, tone);
    }

    public RecordSettings withTone(boolean changed) {
        return new RecordSettings(longest, silence, finishKey, changed);
    }
}
