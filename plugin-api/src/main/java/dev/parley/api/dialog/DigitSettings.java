package dev.parley.api.dialog;

import java.time.Duration;

/**
 * How to collect digits. Immutable: the {@code with} methods return copies.
 *
 * @param max the count that completes them, 1 to 64; default 32
 * @param finishKey the key that completes them and is not part of them, one of {@code 0-9 * #}; empty for none; default {@code #}
 * @param firstTimeout how long to wait for the first digit; default 7 s
 * @param interDigitTimeout how long to wait for each further digit; default 3 s
 */
public record DigitSettings(int max, String finishKey, Duration firstTimeout, Duration interDigitTimeout) {

    public static final DigitSettings DEFAULTS =
            new DigitSettings(32, "#", Duration.ofSeconds(7), Duration.ofSeconds(3));

    /** @throws IllegalArgumentException if the count, the key or a time is out of range */
    public DigitSettings {
        if (max < 1 || max > 64) {
            throw new IllegalArgumentException("max " + max + " is not in 1..64");
        }
        if (!finishKey.matches("[0-9*#]?")) {
            throw new IllegalArgumentException("finish-key '" + finishKey + "' is not one of 0-9 * #");
        }
        if (firstTimeout.isNegative()) {
            throw new IllegalArgumentException("first-timeout must not be negative");
        }
        if (interDigitTimeout.isNegative()) {
            throw new IllegalArgumentException("inter-digit-timeout must not be negative");
        }
    }

    public DigitSettings withMax(int changed) {
        return new DigitSettings(changed, finishKey, firstTimeout, interDigitTimeout);
    }

    public DigitSettings withFinishKey(String changed) {
        return new DigitSettings(max, changed, firstTimeout, interDigitTimeout);
    }

    public DigitSettings withFirstTimeout(Duration changed) {
        return new DigitSettings(max, finishKey, changed, interDigitTimeout);
    }

    public DigitSettings withInterDigitTimeout(Duration changed) {
        return new DigitSettings(max, finishKey, firstTimeout, changed);
    }
}
