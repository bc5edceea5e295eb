package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the dates of an answer. Made for one answer. */
final class Dates {

    private final Calendar calendar;
    private final NumberWords numbers;
    private final Meanings times;
    private final WrittenDates written;
    private final RelativeDates relative;
    private final Words words;

    private Dates(Words words, Language language, LocalDate today) {
        this.words = words;
        calendar = Calendar.of(language);
        numbers = NumberWords.of(language);
        times = DayTimes.of(language).meanings();
        written = new WrittenDates(words, language, today);
        relative = new RelativeDates(words, language, today);
    }

    /** All of them, from left to right; none shares a word with another. */
    static List<Reading> read(Words words, Language language, LocalDate today) {
        return new Dates(words, language, today).all();
    }

    private List<Reading> all() {
        List<Reading> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Reading> date = at(at);
            date.ifPresent(found::add);
            at = date.map(Reading::to).orElse(after(at));
        }
        return found;
    }

    /** Past what is no date: of the 31st of June, the first is none either. */
    private int after(int at) {
        int nothing = calendar.meanings().skip(words, at, "nothing");
        return Math.max(at + 1, Math.max(nothing, numbers.ordinalEnd(words, at)));
    }

    private Optional<Reading> at(int from) {
        if (calendar.meanings().at(words, from, "nothing"::equals).isPresent()) {
            return Optional.empty();
        }
        int start = calendar.skipLinks(words, from);
        boolean linked = start > from;
        return Stream.of(written.at(start, linked), relative.at(start))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Reading::length))
                .map(it -> explicit(it, start))
                .map(it -> new Reading(it.value(), from, partEnd(it.to()), it.certainty()));
    }

    /** Tuesday the 24th: what is written says more than the weekday before it. */
    private Reading explicit(Reading date, int start) {
        int next = calendar.skipLinks(words, date.to());
        boolean day = calendar.numbered(words, start, "weekday:").isPresent()
                || calendar.numbered(words, start, "day").isPresent();
        return written.at(next, true)
                .filter(_ -> day)
                .map(it -> new Reading(it.value(), start, it.to(), weekday(it) == weekday(date) ? 1 : 0.8))
                .orElse(date);
    }

    private static DayOfWeek weekday(Reading date) {
        return ((LocalDate) date.value()).getDayOfWeek();
    }

    /** A part of the day that was said with the date belongs to it: tomorrow evening. */
    private int partEnd(int to) {
        return times.at(words, to, it -> it.startsWith("part:"))
                .map(Meanings.Found::to)
                .orElse(to);
    }
}
