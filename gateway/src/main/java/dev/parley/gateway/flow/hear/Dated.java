package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tells of the numbers of an answer which belong to its dates and times, so that they count nothing. Made for one answer. */
final class Dated {

    private static final double LIKELY = 0.8;

    /** How a number belongs to a date or time. */
    enum Belonging {
        /** Not that anybody could tell. */
        NONE,
        /** It may: at eight. */
        LIKELY,
        /** It does: half past eight, eight o'clock, in eight weeks; or it is an ordinal. */
        SURE
    }

    private final Words words;
    private final Language language;
    private final NumberWords numbers;
    private final List<Numbers.Said> said;
    private final List<Reading> dates;
    private final List<Reading> times;

    /** @param said all numbers of the answer */
    Dated(Words words, Situation situation, List<Numbers.Said> said) {
        this.words = words;
        this.said = said;
        language = situation.language();
        numbers = NumberWords.of(language);
        dates = Dates.read(words, language, situation.now().toLocalDate());
        times = Times.read(words, new Situation(language, situation.now())).stream()
                .filter(it -> it.certainty() >= LIKELY)
                .toList();
    }

    Belonging of(Numbers.Said number) {
        Reading reading = new Reading(number.value(), number.from(), number.to(), 1);
        if (isOrdinal(number) || dates.stream().anyMatch(it -> it.value() instanceof NoDay && it.overlaps(reading))) {
            return Belonging.SURE;
        }
        List<Reading> around = new ArrayList<>();
        dates.stream()
                .filter(it -> it.certainty() >= LIKELY && it.overlaps(reading))
                .forEach(around::add);
        times.stream()
                // Half past seven or eight: eight is a time as well.
                .filter(it -> it.overlaps(reading) || isAlternative(it, reading))
                .forEach(around::add);
        if (around.stream().anyMatch(this::isUnmistakable)) {
            return Belonging.SURE;
        }
        return around.isEmpty() ? Belonging.NONE : Belonging.LIKELY;
    }

    /** But of half past seven or eight for two, the two is none. */
    private boolean isAlternative(Reading time, Reading number) {
        int from = Math.min(time.to(), number.to());
        int to = Math.max(time.from(), number.from());
        return Alternatives.are(time, number, words, language)
                && said.stream().noneMatch(it -> it.from() >= from && it.to() <= to);
    }

    /** Twenty first, 21st; a full stop after figures makes none, for it may end the sentence. */
    private boolean isOrdinal(Numbers.Said number) {
        return IntStream.range(number.from(), number.to())
                .anyMatch(at -> numbers.ordinalEnd(words, at) > number.to()
                        || (words.ordinal(at) && !words.written(at, at + 1).equals(words.get(at))));
    }

    /** Whether it has a word of dates or times; twenty twenty-five may be two numbers. */
    private boolean isUnmistakable(Reading reading) {
        return IntStream.range(reading.from(), reading.to()).anyMatch(this::isTold);
    }

    private boolean isTold(int at) {
        return Calendar.of(language)
                        .meanings()
                        .at(words, at, it -> it.matches("(month:|weekday:|unit:|day|\\d\\d-).*"))
                        .isPresent()
                || DayTimes.of(language)
                        .meanings()
                        .at(words, at, it -> it.matches("hours?|minutes|past|to|am|pm|(part:|span:|[+-]).*"))
                        .isPresent();
    }
}
