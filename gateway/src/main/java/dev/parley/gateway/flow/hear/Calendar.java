package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a language calls days: months and weekdays as the CLDR has them, and the {@code date-words} of its file. Immutable.
 */
final class Calendar {

    private static final int SHORTEST = 3;

    private final Meanings meanings;
    private final boolean monthFirst;

    private Calendar(Language language) {
        Locale locale = language.locale();
        Map<String, String> words = new LinkedHashMap<>();
        for (Month month : Month.values()) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                String name = month.getDisplayName(style, locale)
                        .toLowerCase(Locale.ROOT)
                        .replace(".", "");
                if (name.length() >= SHORTEST) {
                    words.put(name, "month:" + month.getValue());
                }
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            // Short ones are words of their own: sun, sat, so.
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                words.put(day.getDisplayName(style, locale).toLowerCase(Locale.ROOT), "weekday:" + day.getValue());
            }
        }
        words.putAll(language.meanings("date-words"));
        meanings = new Meanings(words);
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        monthFirst = pattern.indexOf('M') < pattern.indexOf('d');
    }

    static Calendar of(Language language) {
        return language.derived(Calendar.class, Calendar::new);
    }

    Meanings meanings() {
        return meanings;
    }

    /** Whether the month is written before the day. */
    boolean monthFirst() {
        return monthFirst;
    }

    /** The number behind a prefix, if the phrase that begins here means such a thing: {@code month:11}. */
    Optional<Numbered> numbered(Words words, int at, String prefix) {
        return meanings.at(
                        words,
                        at,
                        it -> it.startsWith(prefix)
                                && it.substring(prefix.length()).matches("[+-]?\\d{1,5}"))
                .map(it -> new Numbered(Integer.parseInt(it.meaning().substring(prefix.length())), it.to()));
    }

    /**
     * A meaning that is a number.
     *
     * @param to the word after its last
     */
    record Numbered(int value, int to) {}

    /** Whether a phrase that begins here means this; the word after it, or -1. */
    int after(Words words, int at, String meaning) {
        return meanings.at(words, at, meaning::equals).map(Meanings.Found::to).orElse(-1);
    }

    int skipLinks(Words words, int at) {
        return meanings.skip(words, at, "link");
    }
}
