package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
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
    private final AgreeingDates agreeing;
    private final Words words;

    private Dates(Words words, Language language, LocalDate today) {
        this.words = words;
        calendar = Calendar.of(language);
        numbers = NumberWords.of(language);
        times = DayTimes.of(language).meanings();
        written = new WrittenDates(words, language, today);
        relative = new RelativeDates(words, language, today, written);
        agreeing = new AgreeingDates(words, language, today, written);
    }

    /**
     * All of them, from left to right: a {@link LocalDate}, or a {@link NoDay} where what was said is none. None shares a word
     * with another, unless they contradict each other: Monday the 24th, which is a Tuesday, is two.
     */
    static List<Reading> read(Words words, Language language, LocalDate today) {
        return new Dates(words, language, today).all();
    }

    private List<Reading> all() {
        List<Reading> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            List<Reading> dates = at(at, found);
            at = dates.isEmpty() ? after(at) : dates.getFirst().to();
            found.addAll(dates);
        }
        return found;
    }

    /** Past what is no date: of the 31st of June, the first is none either. */
    private int after(int at) {
        int nothing = calendar.meanings().skip(words, at, "nothing");
        return Math.max(at + 1, Math.max(nothing, numbers.ordinalEnd(words, at)));
    }

    private List<Reading> at(int from, List<Reading> before) {
        if (calendar.meanings().at(words, from, "nothing"::equals).isPresent()) {
            return List.of();
        }
        int start = calendar.skipLinks(words, from);
        Optional<Reading> exact = written.at(start, start > from);
        Optional<Reading> seen = relative.at(start, before);
        boolean named = length(seen) > length(exact);
        return Stream.of(exact, seen)
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Reading::length))
                .map(it -> named ? agreeing.written(it, start) : agreeing.weekday(it, start))
                .orElse(List.of())
                .stream()
                .map(it -> new Reading(it.value(), from, partEnd(it.to()), it.certainty()))
                .toList();
    }

    private static int length(Optional<Reading> reading) {
        return reading.map(Reading::length).orElse(0);
    }

    /** A part of the day that was said with the date belongs to it: tomorrow evening. */
    private int partEnd(int to) {
        return times.at(words, to, it -> it.startsWith("part:"))
                .map(Meanings.Found::to)
                .orElse(to);
    }
}
