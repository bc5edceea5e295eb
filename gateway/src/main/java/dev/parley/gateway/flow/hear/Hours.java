package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.Optional;

/** Hours and minutes in words and figures. */
final class Hours {

    private static final int LAST_HOUR = 24;
    private static final int HUNDRED = 100;
    private static final int TEN = 10;

    /** How many figures hours and minutes have together. */
    private static final int MILITARY = 4;

    private static final int LAST_MINUTE = 59;

    /** Minutes with their hour, and the word after them; whether they are surely a time. */
    record Minutes(int hour, int minutes, int to, boolean sure) {}

    private final Words words;
    private final NumberWords numbers;
    private final DigitRuns digits;

    Hours(Words words, Language language) {
        this.words = words;
        numbers = NumberWords.of(language);
        digits = DigitRuns.of(language);
    }

    /** The word after the longest hour that begins here; the same if there is none. */
    int end(int at) {
        if (at >= words.size()) {
            return at;
        }
        for (int to = Math.min(words.size(), at + 2); to > at; to--) {
            var value = numbers.cardinal(words, at, to);
            if (value.isPresent() && value.getAsLong() <= LAST_HOUR) {
                return to;
            }
        }
        return at;
    }

    int value(int from, int to) {
        return (int) numbers.cardinal(words, from, to).orElseThrow();
    }

    /** 7:30, 7.30, 1930 with a word for hours. */
    Optional<Minutes> written(int at) {
        if (at >= words.size() || !words.get(at).matches("\\d{1,2}[:.]\\d\\d(:\\d\\d)?")) {
            return Optional.empty();
        }
        String[] parts = words.get(at).split("[:.]", 3);
        int hour = Integer.parseInt(parts[0]);
        int minutes = Integer.parseInt(parts[1]);
        boolean sure = words.get(at).indexOf(':') > 0;
        return hour <= LAST_HOUR && minutes <= LAST_MINUTE
                ? Optional.of(new Minutes(hour, minutes, at + 1, sure))
                : Optional.empty();
    }

    /** Nineteen hundred; 1930, 0700: an hour of two digits, and its minutes. */
    Optional<Minutes> military(int at) {
        int to = numbers.end(words, at, 4);
        if (to == at || (words.figures(at) && words.get(at).length() != MILITARY)) {
            return Optional.empty();
        }
        int value = (int) Math.min(numbers.cardinal(words, at, to).orElseThrow(), Integer.MAX_VALUE);
        int hour = value / HUNDRED;
        int minutes = value % HUNDRED;
        boolean figures = words.figures(at) && minutes <= LAST_MINUTE;
        // Two thousand is none.
        boolean hundreds =
                !words.figures(at) && minutes == 0 && (hour % TEN != 0 || (to - at > 1 && isHundred(to - 1)));
        return hour < LAST_HOUR && (figures || (hundreds && hour >= TEN))
                ? Optional.of(new Minutes(hour, minutes, to, true))
                : Optional.empty();
    }

    /** Whether a number ends with the word for a hundred, not for a thousand. */
    private boolean isHundred(int at) {
        return numbers.cardinal(words, at, at + 1).orElse(0) == HUNDRED;
    }

    /**
     * The minutes after an hour.
     *
     * @param marked whether a word for hours stands between, after which any count is one of minutes
     */
    Optional<Minutes> minutes(int at, boolean marked, int hour) {
        if (at >= words.size()) {
            return Optional.empty();
        }
        Optional<Integer> single = digits.zeroAnd(words, at);
        if (single.isPresent()) {
            return Optional.of(new Minutes(hour, single.get(), at + 2, true));
        }
        int to = numbers.end(words, at, 2);
        if (to == at) {
            return Optional.empty();
        }
        long value = numbers.cardinal(words, at, to).orElseThrow();
        boolean likely = value >= 10 || marked || words.get(at).matches("0\\d");
        return value <= LAST_MINUTE && likely
                ? Optional.of(new Minutes(hour, (int) value, to, true))
                : Optional.empty();
    }
}
