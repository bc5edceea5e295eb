package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.Optional;

/** Reads an hour with its minutes, as a clock shows it, where one begins in an answer. */
final class Clock {

    private static final int NOON = 12;
    private static final int LAST_HOUR = 24;
    private static final int LAST_MINUTE = 59;
    private static final int LONGEST_NUMBER = 14;

    /**
     * What a clock shows.
     *
     * @param hour 0..24, to which the minutes are added
     * @param minutes -59..59
     * @param part the part of the day that was said right after it
     * @param certainty how sure it is that this is a time
     */
    record Face(int from, int to, int hour, int minutes, boolean ambiguous, Optional<String> part, double certainty) {

        Face from(int at) {
            return new Face(at, to, hour, minutes, ambiguous, part, certainty);
        }

        private Face earlier(int at, int by) {
            return new Face(at, to, hour, minutes + by, ambiguous, part, 1);
        }
    }

    private final Words words;
    private final NumberWords numbers;
    private final Meanings times;
    private final Calendar calendar;
    private final Hours hours;

    Clock(Words words, Language language) {
        this.words = words;
        numbers = NumberWords.of(language);
        times = DayTimes.of(language).meanings();
        calendar = Calendar.of(language);
        hours = new Hours(words, language);
    }

    /** The longest that begins here. */
    Optional<Face> at(int from) {
        if (from > 0 && numbers.end(words, from, 2) > from && calendar.after(words, from - 1, "in") >= 0) {
            // In twenty minutes, in two hours.
            return Optional.empty();
        }
        int at = times.skip(words, from, "about");
        int prepared = times.skip(words, at, "at");
        int start = times.skip(words, prepared, "about");
        boolean led = prepared > at;
        return fixed(start)
                .or(() -> counted(start))
                .or(() -> related(start))
                .or(() -> military(start, led))
                .or(() -> whole(start, led))
                .map(it -> it.from(from));
    }

    /** The word after a number that begins here but is no hour; the same if none does. */
    int numberEnd(int at) {
        return numbers.end(words, at, LONGEST_NUMBER);
    }

    boolean link(int at) {
        return times.at(words, at, "at"::equals).isPresent();
    }

    /** Noon. */
    private Optional<Face> fixed(int at) {
        return times.at(words, at, it -> it.matches("\\d\\d:\\d\\d")).map(it -> {
            int hour = Integer.parseInt(it.meaning().substring(0, 2));
            int minutes = Integer.parseInt(it.meaning().substring(3));
            return new Face(at, it.to(), hour, minutes, false, Optional.empty(), 1);
        });
    }

    /** Five minutes past half past seven; twenty to eight. */
    private Optional<Face> counted(int at) {
        int to = numbers.end(words, at, 2);
        if (to == at) {
            return Optional.empty();
        }
        long count = numbers.cardinal(words, at, to).orElseThrow();
        int next = times.skip(words, to, "minutes");
        Optional<Meanings.Found> direction = times.at(words, next, it -> it.equals("past") || it.equals("to"));
        if (direction.isEmpty() || count > LAST_MINUTE) {
            return Optional.empty();
        }
        int signed = (int) (direction.get().meaning().equals("to") ? -count : count);
        int rest = direction.get().to();
        return fixed(rest).or(() -> related(rest)).or(() -> hour(rest)).map(it -> it.earlier(at, signed));
    }

    /** Half past seven. */
    private Optional<Face> related(int at) {
        return times.at(words, at, it -> it.matches("[+-]\\d{1,2}")).flatMap(found -> {
            int minutes = Integer.parseInt(found.meaning());
            return fixed(found.to()).or(() -> hour(found.to())).map(it -> it.earlier(at, minutes));
        });
    }

    /** An hour of a relation: minutes have been said before it. */
    private Optional<Face> hour(int at) {
        int to = hours.end(at);
        if (to == at || numbers.end(words, at, 3) > to) {
            return Optional.empty();
        }
        int hour = hours.value(at, to);
        return Optional.of(ended(at, times.skip(words, to, "hour"), hour, 0, 1));
    }

    /** Nineteen hundred, 1930. */
    private Optional<Face> military(int at, boolean led) {
        // November 2026 is a year.
        boolean year = calendar.numbered(words, at - 1, "month:").isPresent();
        return hours.military(at).filter(_ -> !year).map(it -> {
            int to = times.skip(words, times.skip(words, it.to(), "hour"), "hours");
            return new Face(
                    at, to, it.hour(), it.minutes(), false, Optional.empty(), to > it.to() ? 1 : led ? 0.85 : bare(to));
        });
    }

    /** Seven; seven o'clock; seven thirty; 7:30. */
    private Optional<Face> whole(int at, boolean led) {
        Optional<Hours.Minutes> written = hours.written(at);
        if (written.isPresent()) {
            int to = times.skip(words, written.get().to(), "hour");
            boolean sure = written.get().sure() || to > written.get().to() || led;
            return Optional.of(ended(at, to, written.get().hour(), written.get().minutes(), sure ? 1 : 0.6));
        }
        int to = hours.end(at);
        if (to == at) {
            return Optional.empty();
        }
        int unit = times.skip(words, to, "hours");
        // Nineteen hours thirty; but two hours are no time.
        boolean joined =
                unit > to && hours.minutes(unit, true, hours.value(at, to)).isPresent();
        int marked = joined ? unit : times.skip(words, to, "hour");
        Optional<Hours.Minutes> minutes = hours.minutes(marked, marked > to, hours.value(at, to));
        if (minutes.isPresent()) {
            int end = times.skip(words, times.skip(words, minutes.get().to(), "minutes"), "hour");
            return Optional.of(
                    ended(at, end, minutes.get().hour(), minutes.get().minutes(), 0.9));
        }
        boolean counted = numbers.end(words, at, 4) > to
                || calendar.meanings()
                        .at(words, marked, it -> it.startsWith("unit:") || it.startsWith("month:"))
                        .isPresent()
                || times.at(words, marked, "hours"::equals).isPresent();
        // Five past, of an hour that was not said.
        boolean relative = marked == words.size() - 1
                && times.at(words, marked, it -> it.equals("past") || it.equals("to"))
                        .isPresent();
        if (relative || (counted && marked == to)) {
            return Optional.empty();
        }
        double certainty = marked > to ? 1 : led ? 0.85 : bare(to);
        return Optional.of(ended(at, marked, hours.value(at, to), 0, certainty));
    }

    /** How likely a number alone is a time: in a short answer, with nothing after it that it may count. */
    private double bare(int to) {
        boolean last = to == words.size()
                || calendar.skipLinks(words, to) > to
                || calendar.meanings().at(words, to).isPresent();
        return last ? words.size() <= 4 ? 0.7 : 0.4 : 0.3;
    }

    private Face ended(int from, int to, int hour, int minutes, double certainty) {
        Optional<Meanings.Found> part =
                times.at(words, to, it -> it.equals("am") || it.equals("pm") || it.startsWith("part:"));
        boolean ambiguous = hour >= 1
                && hour <= NOON
                && !(words.get(from).startsWith("0") && words.get(from).length() > 1);
        // This evening is a date as well, and needs its words.
        boolean dated = calendar.numbered(words, to, "day").isPresent();
        int end = part.filter(_ -> !dated)
                .map(it -> times.skip(words, it.to(), "hour"))
                .orElse(to);
        return new Face(
                from,
                end,
                hour == LAST_HOUR ? 0 : hour,
                minutes,
                ambiguous,
                part.map(Meanings.Found::meaning),
                part.isPresent() ? 1 : certainty);
    }
}
