package dev.parley.api.dialog;

import java.time.Duration;

/**
 * How to collect digits. Immutable: the {@code with} methods return copies.
 *
 * @param min the fewest that are complete, 0 to {@code max}; with fewer, {@link Answer.Digits#complete()} is false; default 0
 * @param max the count that completes them, 1 to 64; default 32
 * @param finishKey the key that completes them and is not part of them, one of {@code 0-9 * #}; empty for none; default {@code #}
 * @param firstTimeout how long to wait for the first digit, from when the bot has been heard; default 7 s
 * @param interDigitTimeout how long to wait for each further digit; default 3 s
 * @param totalTimeout how long to wait in all, from the same moment; a wait for a further digit that has begun is not cut
 *     short by it; default 60 s
 * @param typedAhead whether digits count that the caller pressed before the question was asked, or during a prompt that
 *     digits do not stop; if not, they are dropped; default true
 */
public record DigitSettings(
        int min,
        int max,
        String finishKey,
        Duration firstTimeout,
        Duration interDigitTimeout,
        Duration totalTimeout,
        boolean typedAhead) {

    public static final DigitSettings DEFAULTS =
            new DigitSettings(0, 32, "#", Duration.ofSeconds(7), Duration.ofSeconds(3), Duration.ofSeconds(60), true);

    /** @throws IllegalArgumentException if a count, the key or a time is out of range */
    public DigitSettings {
        if (max < 1 || max > 64) {
            throw new IllegalArgumentException("max " + max + " is not in 1..64");
        }
        if (min < 0 || min > max) {
            throw new IllegalArgumentException("min " + min + " is not in 0.." + max);
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
        if (totalTimeout.isNegative()) {
            throw new IllegalArgumentException("total-timeout must not be negative");
        }
    }

    public DigitSettings withMin(int changed) {
        return new DigitSettings(changed, max, finishKey, firstTimeout, interDigitTimeout, totalTimeout, typedAhead);
    }

    public DigitSettings withMax(int changed) {
        return new DigitSettings(min, changed, finishKey, firstTimeout, interDigitTimeout, totalTimeout, typedAhead);
    }

    public DigitSettings withFinishKey(String changed) {
        return new DigitSettings(min, max, changed, firstTimeout, interDigitTimeout, totalTimeout, typedAhead);
    }

    public DigitSettings withFirstTimeout(Duration changed) {
        return new DigitSettings(min, max, finishKey, changed, interDigitTimeout, totalTimeout, typedAhead);
    }

    public DigitSettings withInterDigitTimeout(Duration changed) {
        return new DigitSettings(min, max, finishKey, firstTimeout, changed, totalTimeout, typedAhead);
    }

    public DigitSettings withTotalTimeout(Duration changed) {
        return new DigitSettings(min, max, finishKey, firstTimeout, interDigitTimeout, changed, typedAhead);
    }

    public DigitSettings withTypedAhead(boolean changed) {
        return new DigitSettings(min, max, finishKey, firstTimeout, interDigitTimeout, totalTimeout, changed);
    }
}
