package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A day that is said in two ways, one beside the other: Tuesday the 24th. If they do not agree, either may be meant. */
final class AgreeingDates {

    private static final double CONTRADICTED = 0.8;

    /** There is no sixth Monday of a month. */
    private static final int MOST_WEEKS = 5;

    private final Words words;
    private final Calendar calendar;
    private final NumberWords numbers;
    private final LocalDate today;
    private final WrittenDates written;

    AgreeingDates(Words words, Language language, LocalDate today, WrittenDates written) {
        this.words = words;
        this.today = today;
        this.written = written;
        calendar = Calendar.of(language);
        numbers = NumberWords.of(language);
    }

    /** Tuesday the 24th, tomorrow the 20th: a day as seen from today, and what is written after it. */
    List<Reading> written(Reading seen, int start) {
        int next = calendar.skipLinks(words, seen.to());
        Optional<Calendar.Numbered> weekday = calendar.numbered(words, start, "weekday:");
        Optional<Reading> exact = written.at(next, next > seen.to() || weekday.isPresent());
        if (exact.isEmpty() || exact.get().certainty() < CONTRADICTED) {
            return List.of(seen);
        }
        if (!(exact.get().value() instanceof LocalDate day)) {
            return List.of(new Reading(
                    exact.get().value(), start, exact.get().to(), exact.get().certainty()));
        }
        LocalDate named =
                weekday.map(it -> Days.nearest(day, it.value(), today)).orElse((LocalDate) seen.value());
        return both(named, day, start, exact.get().to());
    }

    /** The 24th of November, a Tuesday: what is written, and the weekday after it; but the first Monday is no first. */
    List<Reading> weekday(Reading exact, int start) {
        if (!(exact.value() instanceof LocalDate day)
                || exact.certainty() < CONTRADICTED
                || (exact.certainty() < 1 && day.getDayOfMonth() <= MOST_WEEKS)) {
            return List.of(exact);
        }
        int next = calendar.skipLinks(words, exact.to());
        int at = next < words.size() && numbers.one(words.get(next)) ? next + 1 : next;
        return calendar.numbered(words, at, "weekday:")
                .map(it -> both(day, Days.nearest(day, it.value(), today), start, it.to()))
                .orElse(List.of(exact));
    }

    private static List<Reading> both(LocalDate first, LocalDate second, int from, int to) {
        return first.equals(second)
                ? List.of(new Reading(first, from, to, 1))
                : List.of(new Reading(first, from, to, CONTRADICTED), new Reading(second, from, to, CONTRADICTED));
    }
}
