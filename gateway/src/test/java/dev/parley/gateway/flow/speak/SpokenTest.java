package dev.parley.gateway.flow.speak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.language.LanguageFiles;
import dev.parley.gateway.flow.model.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values are said on Thursday, 2026-11-19, at noon in Berlin. */
class SpokenTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-19T12:00+01:00[Europe/Berlin]");
    private static final LanguageFiles LANGUAGES = new LanguageFiles(Path.of("none"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | text   | Baker               |           | Baker",
                "en-US | truth  | true                |           | yes",
                "en-US | truth  | false               |           | no",
                "en-US | whole  | 4                   |           | 4",
                "en-US | whole  | 1204                |           | 1,204",
                "en-US | decimal| 7.0                 |           | 7",
                "en-US | decimal| 1204.5              |           | 1,204.5",
                "en-US | whole  | 123456              | digits    | 1 2 3 4 5 6",
                "en-US | text   | 0047                | digits    | 0 0 4 7",
                "en-US | decimal| 12.0                | digits    | 1 2",
                "en-US | text   | 1204.5              | number    | 1,204.5",
                "en-US | text   | no number           | number    | no number",
                "en-US | whole  | 3                   | ordinal   | 3rd",
                "en-US | whole  | 21                  | ordinal   | 21st",
                "en-US | decimal| 1204.5              | money     | 1,204.50 US dollars",
                "en-US | decimal| 1                   | money     | 1 US dollar",
                "en-US | decimal| 1204.5              | money EUR | 1,204.50 euros",
                "en-GB | decimal| 20                  | money     | 20 British pounds",
                "en    | decimal| 20                  | money     | 20 US dollars",
                "en-US | date   | 2026-11-19          |           | today",
                "en-US | date   | 2026-11-20          |           | tomorrow",
                "en-US | date   | 2026-11-18          |           | yesterday",
                "en-US | date   | 2026-11-21          |           | Saturday",
                "en-US | date   | 2026-11-24          |           | Tuesday",
                "en-US | date   | 2026-11-25          | date      | Wednesday",
                "en-US | date   | 2026-11-26          |           | Thursday, November 26",
                "en-US | date   | 2027-03-01          |           | Monday, March 1",
                "en-US | date   | 2028-02-29          |           | Tuesday, February 29, 2028",
                "en-US | date   | 1976-07-04          |           | Sunday, July 4, 1976",
                "en-GB | date   | 2026-11-26          |           | Thursday 26 November",
                "en-US | time   | 09:15               |           | 9:15 AM",
                "en-US | time   | 15:00               |           | 3:00 PM",
                "en-US | time   | 20:30               | time      | 8:30 PM",
                "en-US | moment | 2026-11-24T19:30Z   | time      | 8:30 PM",
                "en-US | moment | 2026-11-24T19:30Z   | date      | Tuesday",
                "en-US | moment | 2026-11-20T08:00Z   |           | tomorrow, 9:00 AM",
                "en-US | duration | PT49H30M          |           | 2 days, 1 hour, 30 minutes",
                "en-US | text   | +15550123456        | phone     | '+1 5 5 5, 0 1 2, 3 4 5 6'",
                "en-US | text   | +493012345678       | phone     | '+49 3 0, 1 2 3 4 5 6 7 8'",
                "en-US | text   | 5550123             | phone     | '5 5 5, 0 1 2 3'",
                "en-US | text   | Baker               | spelled   | 'B, A, K, E, R'",
                "en-US | text   | words               | date      | words",
                "de-DE | truth  | true                |           | ja",
                "de-DE | whole  | 1204                |           | 1.204",
                "de-DE | decimal| 1204.5              | money     | '1.204,50 Euro'",
                "de-DE | whole  | 3                   | ordinal   | 3.",
                "de-DE | date   | 2026-11-20          |           | morgen",
                "de-DE | date   | 2026-11-24          |           | Dienstag",
                "de-DE | date   | 2026-11-26          |           | 'Donnerstag, 26. November'",
                "de-DE | time   | 19:30               |           | 19:30",
            })
    void aValueIsSaid(String tag, String kind, String value, @Nullable String format, String said) {
        Kind type = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        Optional<Format> as =
                Optional.ofNullable(format).map(it -> Format.parse(it).orElseThrow());

        assertThat(Spoken.say(value(type, value), as, language(tag), NOW)).isEqualTo(said);
    }

    private static Object value(Kind kind, String value) {
        return switch (kind) {
            case TRUTH -> Boolean.valueOf(value);
            case WHOLE -> Long.valueOf(value);
            case DECIMAL -> Double.valueOf(value);
            case DATE -> LocalDate.parse(value);
            case TIME -> LocalTime.parse(value);
            case MOMENT -> ZonedDateTime.parse(value);
            case DURATION -> Duration.parse(value);
            default -> value;
        };
    }

    @Test
    void aListIsSaidWithCommasAndAnAnd() {
        assertThat(said(List.of("tea", "coffee", "water"))).isEqualTo("tea, coffee, and water");
        assertThat(said(List.of(1L, 2.5))).isEqualTo("1 and 2.5");
        assertThat(said(List.of())).isEmpty();
        assertThat(said(Arrays.asList("tea", null))).isEqualTo("tea");
        assertThat(said(Map.of("drink", "tea"))).isEqualTo("tea");
        assertThat(Spoken.say(List.of("12", "34"), Format.parse("digits"), language("en-US"), NOW))
                .isEqualTo("1 2 and 3 4");
    }

    @Test
    void whatIsNotThereIsSaidAsNothing() {
        assertThat(said(null)).isEmpty();
    }

    @Test
    void noNarrowBlankIsLeft() {
        assertThat(said(LocalTime.of(7, 30))).isEqualTo("7:30 AM");
        assertThat(said(" a\u00a0b\u202f ")).isEqualTo("a b");
    }

    @Test
    void formatsAreNamedAndKnowTheirKinds() {
        Format.NAMES.forEach(name -> assertThat(Format.parse(name)).as(name).isPresent());
        assertThat(Format.parse("moneys")).isEmpty();
        assertThat(Format.parse("money XXQ")).isEmpty();
        assertThat(Format.parse("digits EUR")).isEmpty();
        assertThat(Format.parse("")).isEmpty();
        assertThat(Format.parse("phone").orElseThrow().takes(Kind.TEXT)).isTrue();
        assertThat(Format.parse("phone").orElseThrow().takes(Kind.DATE)).isFalse();
        assertThat(Format.parse("date").orElseThrow().takes(Kind.MOMENT)).isTrue();
        assertThat(Format.parse("time").orElseThrow().takes(Kind.DATE)).isFalse();
        assertThat(Format.parse("money").orElseThrow().takes(Kind.ANY)).isTrue();
    }

    private static String said(@Nullable Object value) {
        return Spoken.say(value, Optional.empty(), language("en-US"), NOW);
    }

    private static Language language(String tag) {
        return LANGUAGES.of(tag).orElseThrow();
    }
}
