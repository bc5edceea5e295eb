package dev.parley.gateway.call;

import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.Expected;
import java.util.function.Function;

/**
 * How long a silence must be to end the caller's turn: short after words that sound complete, long after words that go on,
 * and longer with a caller who pauses much. One call's; on its loop only.
 */
final class Patience {

    /** Shorter gaps are within words. */
    private static final long SHORTEST_PAUSE_NANOS = 200_000_000;

    /** Silence beyond the caller's usual pause before it is taken for an end. */
    private static final double ALLOWANCE = 1.2;

    /** How much a turn without long pauses takes off. */
    private static final double FADING = 0.95;

    /** How much of a longer pause is believed to be usual. */
    private static final double LEARNING = 0.75;

    /** Who goes on within this time had not finished. */
    private static final long LONGEST_PAUSE_NANOS = 1_000_000_000;

    private final Function<String, TurnWords> languages;

    /** The longest pause that is usual with this caller. */
    private double usualNanos;

    /** When the caller was last heard in a turn that was taken for finished. */
    private long finishedAt = Long.MIN_VALUE;

    /** @param languages the words of each language, by BCP 47 tag */
    Patience(Function<String, TurnWords> languages) {
        this.languages = languages;
    }

    /** The caller paused for so long, and went on. */
    void paused(long nanos) {
        double needed = nanos * ALLOWANCE;
        if (nanos >= SHORTEST_PAUSE_NANOS && needed > usualNanos) {
            usualNanos += (needed - usualNanos) * LEARNING;
        }
    }

    /** A turn has ended, in which the caller was last heard at this time. */
    void turnEnded(long heardNanos) {
        usualNanos *= FADING;
        finishedAt = heardNanos;
    }

    /** The caller begins to speak; so soon after their last turn, perhaps, that it had not been finished. */
    void turnBegins(long nanos) {
        if (finishedAt != Long.MIN_VALUE && nanos - finishedAt < LONGEST_PAUSE_NANOS) {
            paused(nanos - finishedAt);
        }
        finishedAt = Long.MIN_VALUE;
    }

    /** The silence that ends a turn in which this has been said so far. */
    long silence(ListenSettings settings, String saidSoFar) {
        long least = settings.minSilence().toNanos();
        long most = settings.maxSilence().toNanos();
        long usual = Math.clamp((long) usualNanos, least, most);
        TurnWords words = languages.apply(settings.language());
        if (settings.expected() == Expected.DIGITS
                && words.digits(saidSoFar) >= settings.digits().max()) {
            return usual;
        } else if (settings.expected().inPieces() || saidSoFar.isBlank() || words.unfinished(saidSoFar)) {
            return most;
        }
        return words.piece(saidSoFar) ? Math.max(usual, (least + most) / 2) : usual;
    }
}
