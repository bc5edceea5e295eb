package dev.parley.gateway.store;

import java.util.Locale;

/** What became of a line that was to be written. */
public enum RecordOutcome {
    WRITTEN,
    /** The disk or the folder did not take it. */
    FAILED,
    /** There was no room in the queue: the disk is too slow. */
    QUEUE_FULL;

    /** The outcome in lower-case words with dashes, as metrics have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
