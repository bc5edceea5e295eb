package dev.parley.gateway.flow.speak;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import dev.parley.gateway.flow.language.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Dates and times of day as the CLDR has them. */
final class Days {

    private static final int WEEK = 7;
    private static final int LONGEST_WITHOUT_YEAR = 300;

    /** How a language writes a day in full; made when the first is said. */
    private record Patterns(DateTimeFormatter withYear, DateTimeFormatter withoutYear) {

        static Patterns of(Language language) {
            // The JDK's own choice of patterns abbreviates.
            DateTimePatternGenerator patterns =
                    DateTimePatternGenerator.getInstance(ULocale.forLocale(language.locale()));
            return new Patterns(
                    DateTimeFormatter.ofPattern(patterns.getBestPattern("yMMMMEEEEd"), language.locale()),
                    DateTimeFormatter.ofPattern(patterns.getBestPattern("MMMMEEEEd"), language.locale()));
        }
    }

    private Days() {}

    /** Today, tomorrow, the weekday of a day within a week; else weekday, day and month, and the year if it is far off. */
    static String said(LocalDate date, Language language, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, date);
        Optional<String> word = Math.abs(ahead) <= 1 ? word(ahead, language) : Optional.empty();
        if (word.isPresent()) {
            return word.get();
        }
        if (ahead > 0 && ahead < WEEK) {
            return date.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
        }
        boolean year = Math.abs(ahead) > LONGEST_WITHOUT_YEAR;
        Patterns patterns = language.derived(Patterns.class, Patterns::of);
        return (year ? patterns.withYear() : patterns.withoutYear()).format(date);
    }

    static String said(LocalTime time, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(locale)
                .format(time);
    }

    /** The first word of the language that means so many days from today. */
    private static Optional<String> word(long ahead, Language language) {
        String meaning = "day" + (ahead < 0 ? "" : "+") + ahead;
        return language.meanings("date-words").entrySet().stream()
                .filter(it -> it.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
