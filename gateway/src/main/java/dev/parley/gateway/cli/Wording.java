package dev.parley.gateway.cli;

import java.time.Duration;
import java.util.Locale;

/** How numbers are written for people. */
final class Wording {

    private Wording() {}

    /** Such as {@code 1 mistake}, {@code 3 mistakes}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Such as {@code 3.2 s}. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
