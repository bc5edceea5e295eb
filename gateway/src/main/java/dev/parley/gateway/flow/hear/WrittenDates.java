package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Dates by day and month: the 24th of November, November 24, 24/11, the third. */
final class WrittenDates {

    private static final int MOST_DAYS = 31;
    private static final int MOST_MONTHS = 12;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final Words words;
    private final Calendar calendar;
    private final NumberWords numbers;
    private final LocalDate today;
    private final WrittenFigures figures;

    /** A number of a day or a year, and the word after it. */
    private record Count(int value, int to, boolean ordinal) {}

    WrittenDates(Words words, Language language, LocalDate today) {
        this.words = words;
        this.today = today;
        calendar = Calendar.of(language);
        numbers = NumberWords.of(language);
        figures = new WrittenFigures(words, language, today);
    }

    /**
     * The longest that begins here.
     *
     * @param linked whether a word such as {@code the} or {@code on} stands before
     */
    Optional<Reading> at(int from, boolean linked) {
        if (from >= words.size()) {
            return Optional.empty();
        }
        return figures.at(from)
                .or(() -> dayMonth(from))
                .or(() -> monthDay(from))
                .or(() -> holiday(from))
                .or(() -> dayAlone(from, linked));
    }

    private Optional<Reading> dayMonth(int from) {
        return day(from).flatMap(day -> {
            int next = calendar.skipLinks(words, day.to());
            Optional<Calendar.Numbered> month = calendar.numbered(words, next, "month:")
                    .or(() -> day.ordinal() ? ordinalMonth(next) : Optional.empty());
            if (month.isPresent()) {
                // Seven thirty November third is no thirtieth.
                boolean other = !day.ordinal()
                        && !words.figures(from)
                        && day(month.get().to()).isPresent()
                        && year(month.get().to()).isEmpty();
                return other
                        ? Optional.empty()
                        : dated(from, month.get().to(), month.get().value(), day.value());
            }
            return monthToCome(from, next, day.value());
        });
    }

    /** The third of next month. */
    private Optional<Reading> monthToCome(int from, int at, int day) {
        int next = calendar.after(words, at, "next");
        int unit =
                calendar.after(words, next >= 0 ? next : Math.max(at, calendar.after(words, at, "this")), "unit:month");
        if (unit < 0) {
            return Optional.empty();
        }
        LocalDate month = today.withDayOfMonth(1).plusMonths(next >= 0 ? 1 : 0);
        return Optional.of(day(Days.date(month.getYear(), month.getMonthValue(), day), from, unit, 1));
    }

    /** The 24th of the eleventh. */
    private Optional<Calendar.Numbered> ordinalMonth(int at) {
        return day(at).filter(it -> it.ordinal() && it.value() <= MOST_MONTHS)
                .map(it -> new Calendar.Numbered(it.value(), it.to()));
    }

    private Optional<Reading> monthDay(int from) {
        return calendar.numbered(words, from, "month:")
                .flatMap(month -> day(calendar.skipLinks(words, month.to()))
                        .flatMap(day -> dated(from, day.to(), month.value(), day.value())));
    }

    private Optional<Reading> holiday(int from) {
        return calendar.meanings()
                .at(words, from, it -> it.matches("\\d\\d-\\d\\d"))
                .flatMap(it -> dated(
                        from,
                        it.to(),
                        Integer.parseInt(it.meaning().substring(0, 2)),
                        Integer.parseInt(it.meaning().substring(3))));
    }

    private Optional<Reading> dated(int from, int to, int month, int day) {
        Optional<Count> year = year(calendar.skipLinks(words, to));
        return Optional.of(
                year.isPresent()
                        ? day(
                                Days.date(year.get().value(), month, day),
                                from,
                                year.get().to(),
                                1)
                        : day(Days.next(today, month, day), from, to, 1));
    }

    private Reading day(Optional<LocalDate> day, int from, int to, double certainty) {
        return day.map(it -> new Reading(it, from, to, certainty)).orElseGet(() -> NoDay.reading(words, from, to));
    }

    private Optional<Reading> dayAlone(int from, boolean linked) {
        return day(from)
                .filter(Count::ordinal)
                // The 31st of June is no day at all.
                .filter(it -> !month(calendar.skipLinks(words, it.to()))
                        && !month(from - (linked ? 2 : 1))
                        && !month(from - 1))
                // The full stop of a sentence makes no ordinal number of a figure.
                .filter(it -> linked || it.to() < words.size() || !words.figures(from))
                .flatMap(day -> Days.next(today, day.value())
                        .map(it ->
                                new Reading(it, from, day.to(), linked ? 0.8 : words.size() == day.to() ? 0.7 : 0.5)));
    }

    private boolean month(int at) {
        return at >= 0 && calendar.numbered(words, at, "month:").isPresent();
    }

    private Optional<Count> day(int from) {
        int ordinal = numbers.ordinalEnd(words, from);
        int cardinal = numbers.end(words, from, 3);
        boolean isOrdinal = ordinal > from && ordinal >= cardinal;
        int to = isOrdinal ? ordinal : cardinal;
        if (to == from) {
            return Optional.empty();
        }
        OptionalLong value = isOrdinal ? numbers.ordinal(words, from, to) : numbers.cardinal(words, from, to);
        return value.isPresent() && value.getAsLong() >= 1 && value.getAsLong() <= MOST_DAYS
                ? Optional.of(new Count((int) value.getAsLong(), to, isOrdinal))
                : Optional.empty();
    }

    /** 2026, two thousand twenty-six, twenty twenty-six. */
    private Optional<Count> year(int from) {
        int to = numbers.end(words, from, 6);
        if (to == from) {
            return Optional.empty();
        }
        long value = numbers.cardinal(words, from, to).orElseThrow();
        if (value >= FIRST_YEAR && value <= LAST_YEAR) {
            return Optional.of(new Count((int) value, to, false));
        }
        int end = value == 19 || value == 20 ? numbers.end(words, to, 2) : to;
        long rest = end == to ? 0 : numbers.cardinal(words, to, end).orElseThrow();
        return rest >= 10 && rest < 100
                ? Optional.of(new Count((int) (value * 100 + rest), end, false))
                : Optional.empty();
    }
}
