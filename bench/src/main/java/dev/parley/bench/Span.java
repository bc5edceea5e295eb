package dev.parley.bench;

/** A stretch of audio, in samples at 8000 Hz: from the first to before the last. */
record Span(int from, int to) {

    int length() {
        return to - from;
    }

    int fromMillis() {
        return from / Sound.MILLI;
    }

    int toMillis() {
        return to / Sound.MILLI;
    }

    /** How many samples two stretches share. */
    int shared(Span other) {
        return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
    }

    @Override
    public String toString() {
        return "%.2f–%.2f s".formatted(fromMillis() / 1000.0, toMillis() / 1000.0);
    }
}
