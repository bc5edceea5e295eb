package dev.parley.gateway.flow.expr;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of a week, such as {@code Mon-Fri 08:00-17:30, Sat 09:00-12:00, Fri 20:00-02:00}. */
record Hours(List<Span> spans) {

    private static final int MOST_CHARACTERS = 1000;
    private static final int DAY = 24 * 60;
    private static final Pattern SPAN = Pattern.compile(
            "([A-Za-z]{3,9})(?:\\s*-\\s*([A-Za-z]{3,9}))?\\s+(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})");

    /**
     * The same hours on some days.
     *
     * @param from minute of the day, 0..1439
     * @param until minute, 1..1440; not after {@code from} if it is on the day after
     */
    record Span(DayOfWeek first, DayOfWeek last, int from, int until) {

        private boolean has(DayOfWeek day, int minute) {
            return until > from
                    ? on(day) && minute >= from && minute < until
                    : (on(day) && minute >= from) || (on(day.minus(1)) && minute < until);
        }

        private boolean on(DayOfWeek day) {
            return Math.floorMod(day.getValue() - first.getValue(), 7)
                    <= Math.floorMod(last.getValue() - first.getValue(), 7);
        }
    }

    /** Reads hours; empty if the text is none. */
    static Optional<Hours> of(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        List<Span> spans = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Optional<Span> span = span(part.strip());
            if (span.isEmpty()) {
                return Optional.empty();
            }
            spans.add(span.get());
        }
        return Optional.of(new Hours(List.copyOf(spans)));
    }

    boolean has(ZonedDateTime moment) {
        int minute = moment.getHour() * 60 + moment.getMinute();
        return spans.stream().anyMatch(span -> span.has(moment.getDayOfWeek(), minute));
    }

    private static Optional<Span> span(String text) {
        Matcher parts = SPAN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<DayOfWeek> first = day(parts.group(1));
        Optional<DayOfWeek> last = parts.group(2) == null ? first : day(parts.group(2));
        int from = minute(parts.group(3), parts.group(4));
        int until = minute(parts.group(5), parts.group(6));
        boolean right = from >= 0 && from < DAY && until >= 0 && from != until;
        return first.isPresent() && last.isPresent() && right
                ? Optional.of(new Span(first.get(), last.get(), from, until))
                : Optional.empty();
    }

    /** 24:00 is the end of a day; -1 is none. */
    private static int minute(String hour, String minute) {
        int minutes = Integer.parseInt(minute);
        int all = Integer.parseInt(hour) * 60 + minutes;
        return minutes < 60 && all <= DAY ? all : -1;
    }

    private static Optional<DayOfWeek> day(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(wanted) || day.name().substring(0, 3).equals(wanted)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
