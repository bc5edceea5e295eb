package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Dates as seen from today: tomorrow, on Friday, next Tuesday, in two weeks, a week from Friday. */
final class RelativeDates {

    private static final int FARTHEST = 1000;

    private final Words words;
    private final Calendar calendar;
    private final NumberWords numbers;
    private final LocalDate today;
    private final WrittenDates written;

    /** So many days, weeks, months or years, and the word after them. */
    private record Span(int count, String unit, int to) {

        LocalDate after(LocalDate date, int direction) {
            long signed = (long) count * direction;
            return switch (unit) {
                case "unit:day" -> date.plusDays(signed);
                case "unit:week" -> date.plusWeeks(signed);
                case "unit:fortnight" -> date.plusWeeks(2 * signed);
                case "unit:month" -> date.plusMonths(signed);
                default -> date.plusYears(signed);
            };
        }
    }

    RelativeDates(Words words, Language language, LocalDate today, WrittenDates written) {
        this.words = words;
        this.written = written;
        this.today = today;
        calendar = Calendar.of(language);
        numbers = NumberWords.of(language);
    }

    /**
     * The longest that begins here.
     *
     * @param before what was said before it
     */
    Optional<Reading> at(int from, List<Reading> before) {
        return ahead(from).or(() -> then(from, before)).or(() -> based(from)).or(() -> ofWeek(from));
    }

    /** The day after Christmas; tomorrow, or the day after. */
    private Optional<Reading> then(int from, List<Reading> before) {
        return calendar.numbered(words, from, "then")
                .flatMap(then -> base(then.to())
                        .or(() -> before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()))
                        .filter(it -> it.value() instanceof LocalDate)
                        .map(it -> new Reading(
                                ((LocalDate) it.value()).plusDays(then.value()),
                                from,
                                Math.max(then.to(), it.to()),
                                1)));
    }

    /** In two weeks; two weeks from now; two days ago; a week from Friday. */
    private Optional<Reading> ahead(int from) {
        int in = calendar.after(words, from, "in");
        if (in >= 0) {
            return span(in).map(it -> new Reading(it.after(today, 1), from, it.to(), 1));
        }
        return span(from).flatMap(span -> {
            int ahead = calendar.after(words, span.to(), "ahead");
            if (ahead >= 0) {
                return Optional.of(new Reading(span.after(today, 1), from, ahead, 1));
            }
            int ago = calendar.after(words, span.to(), "ago");
            if (ago >= 0) {
                return Optional.of(new Reading(span.after(today, -1), from, ago, 1));
            }
            int of = calendar.after(words, span.to(), "from");
            int before = calendar.after(words, span.to(), "before");
            return base(Math.max(of, before))
                    .map(it -> new Reading(span.after((LocalDate) it.value(), of < 0 ? -1 : 1), from, it.to(), 1))
                    .or(() -> weeksOn(from, span));
        });
    }

    /** A week on Tuesday; a fortnight today. */
    private Optional<Reading> weeksOn(int from, Span span) {
        return Optional.of(span)
                .filter(it -> it.unit().equals("unit:week") || it.unit().equals("unit:fortnight"))
                .flatMap(it -> day(calendar.skipLinks(words, it.to())))
                .map(it -> new Reading(span.after((LocalDate) it.value(), 1), from, it.to(), 1));
    }

    /** A day from which others are counted. */
    private Optional<Reading> base(int at) {
        int day = at < 0 ? at : calendar.skipLinks(words, at);
        return day < 0
                ? Optional.empty()
                : day(day).or(() -> written.at(day, true)).filter(it -> it.value() instanceof LocalDate);
    }

    /** A day, and what is counted from it: tomorrow, Friday in a week. */
    private Optional<Reading> based(int from) {
        return day(from).map(day -> {
            int in = calendar.after(words, day.to(), "in");
            Optional<Span> span = in < 0 ? Optional.empty() : span(in);
            return span.map(it -> new Reading(it.after((LocalDate) day.value(), 1), from, it.to(), 1))
                    .orElse(day);
        });
    }

    private Optional<Reading> day(int from) {
        return calendar.numbered(words, from, "day")
                .map(it -> new Reading(today.plusDays(it.value()), from, it.to(), 1))
                .or(() -> weekday(from));
    }

    private Optional<Reading> weekday(int from) {
        int next = calendar.after(words, from, "next");
        int coming = calendar.after(words, from, "this");
        int last = calendar.after(words, from, "last");
        int at = Math.max(Math.max(from, next), Math.max(coming, last));
        return calendar.numbered(words, at, "weekday:").map(day -> {
            if (next >= 0) {
                return new Reading(Days.weekdayOfWeek(today, day.value(), 1), from, day.to(), 1);
            } else if (coming >= 0) {
                return new Reading(Days.weekdayOrToday(today, day.value()), from, day.to(), 1);
            } else if (last >= 0) {
                return ofMonth(from, day)
                        .orElseGet(() -> new Reading(Days.weekdayBefore(today, day.value()), from, day.to(), 1));
            }
            return weekdayAlone(from, day);
        });
    }

    /** The last Friday of November, or of next month. */
    private Optional<Reading> ofMonth(int from, Calendar.Numbered day) {
        int linked = calendar.skipLinks(words, day.to());
        int at = linked > day.to() ? linked : Math.max(linked, calendar.after(words, linked, "in"));
        int next = calendar.after(words, at, "next");
        int unit = calendar.after(words, Math.max(next, calendar.after(words, at, "this")), "unit:month");
        if (unit >= 0) {
            LocalDate month = today.plusMonths(next >= 0 ? 1 : 0);
            return Optional.of(new Reading(Days.last(month, day.value()), from, unit, 1));
        }
        return calendar.numbered(words, at, "month:").map(month -> {
            LocalDate last = Days.last(today.withDayOfMonth(1).withMonth(month.value()), day.value());
            LocalDate date =
                    last.isBefore(today) ? Days.last(last.withDayOfMonth(1).plusYears(1), day.value()) : last;
            return new Reading(date, from, month.to(), 1);
        });
    }

    /** Friday; Friday next week. */
    private Reading weekdayAlone(int from, Calendar.Numbered day) {
        return weeks(calendar.skipLinks(words, day.to()))
                .map(week -> new Reading(Days.weekdayOfWeek(today, day.value(), week.value()), from, week.to(), 1))
                .orElseGet(() -> {
                    int british = calendar.after(words, day.to(), "unit:week");
                    LocalDate date = Days.weekday(today, day.value());
                    return british >= 0
                            ? new Reading(date.plusWeeks(1), from, british, 1)
                            : new Reading(date, from, day.to(), 1);
                });
    }

    /** Next week on Friday. */
    private Optional<Reading> ofWeek(int from) {
        return weeks(from)
                .flatMap(week -> calendar.numbered(words, calendar.skipLinks(words, week.to()), "weekday:")
                        .map(day ->
                                new Reading(Days.weekdayOfWeek(today, day.value(), week.value()), from, day.to(), 1)));
    }

    private Optional<Calendar.Numbered> weeks(int at) {
        Optional<Calendar.Numbered> phrase = calendar.numbered(words, at, "week+");
        int next = calendar.after(words, at, "next");
        int unit = calendar.after(words, next, "unit:week");
        int coming = calendar.after(words, at, "this");
        int same = calendar.after(words, coming, "unit:week");
        return phrase.or(() -> next >= 0 && unit >= 0
                ? Optional.of(new Calendar.Numbered(1, unit))
                : coming >= 0 && same >= 0 ? Optional.of(new Calendar.Numbered(0, same)) : Optional.empty());
    }

    private Optional<Span> span(int from) {
        if (from >= words.size()) {
            return Optional.empty();
        }
        boolean one = numbers.one(words.get(from));
        int to = one ? from + 1 : numbers.end(words, from, 3);
        if (to == from) {
            return Optional.empty();
        }
        long count = one ? 1 : numbers.cardinal(words, from, to).orElseThrow();
        return calendar.meanings()
                .at(words, to, it -> it.startsWith("unit:"))
                .filter(_ -> count <= FARTHEST)
                .map(it -> new Span((int) count, it.meaning(), it.to()));
    }
}
