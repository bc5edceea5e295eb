package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Dates in figures that are one word: 11/24, 24.11., 2026-11-24. */
final class WrittenFigures {

    private static final int FIRST_YEAR = 1900;
    private static final int MOST_MONTHS = 12;
    private static final int MOST_DAYS = 31;

    private final Words words;
    private final Calendar calendar;
    private final LocalDate today;

    WrittenFigures(Words words, Language language, LocalDate today) {
        this.words = words;
        this.today = today;
        calendar = Calendar.of(language);
    }

    Optional<Reading> at(int at) {
        String word = words.get(at);
        for (String sign : List.of("/", ".", "-")) {
            List<String> parts = Arrays.asList(word.split("\\" + sign, -1));
            if (parts.size() >= 2
                    && parts.size() <= 3
                    && parts.stream().allMatch(it -> Figures.whole(it) && it.length() <= 4)) {
                return read(parts.stream().map(Integer::valueOf).toList(), sign, at);
            }
        }
        return Optional.empty();
    }

    private Optional<Reading> read(List<Integer> parts, String sign, int at) {
        if (parts.size() == 3 && parts.getFirst() >= FIRST_YEAR) {
            return Days.date(parts.get(0), parts.get(1), parts.get(2)).map(it -> new Reading(it, at, at + 1, 1));
        }
        boolean sure = parts.size() == 3 || sign.equals("/") || (sign.equals(".") && words.ordinal(at));
        if ((sign.equals("-") && !sure) || (sign.equals(".") && calendar.monthFirst())) {
            return Optional.empty();
        }
        int first = parts.get(0);
        int second = parts.get(1);
        boolean monthFirst = calendar.monthFirst() ? first <= 12 : second > 12;
        int month = monthFirst ? first : second;
        int day = monthFirst ? second : first;
        Optional<LocalDate> date =
                parts.size() == 3 ? Days.date(Days.year(parts.get(2)), month, day) : Days.next(today, month, day);
        boolean none = date.isEmpty() && sure && month >= 1 && month <= MOST_MONTHS && day >= 1 && day <= MOST_DAYS;
        return none
                ? Optional.of(NoDay.reading(words, at, at + 1))
                : date.map(it -> new Reading(it, at, at + 1, sure ? 1 : 0.6));
    }
}
