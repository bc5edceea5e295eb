package dev.parley.gateway.flow.model;

import java.time.Duration;

/** Refuses values out of range, in the words of {@link dev.parley.gateway.config.Binder}. */
final class Bounds {

    private Bounds() {}

    static void within(String key, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(key + " is not in " + written(least) + ".." + written(most));
        }
    }

    static void within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " " + value + " is not in " + least + ".." + most);
        }
    }

    private static String written(Duration duration) {
        long millis = duration.toMillis();
        if (millis == 0) {
            return "0";
        } else if (millis % 60_000 == 0) {
            return millis / 60_000 + "m";
        }
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
