package dev.parley.gateway.flow.hear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.language.LanguageFiles;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several values in one sentence: each type takes its own words. */
class SentencesTest {

    private static final Language ENGLISH =
            new LanguageFiles(Path.of("none")).of("en-US").orElseThrow();
    private static final Situation THURSDAY =
            new Situation(ENGLISH, ZonedDateTime.parse("2026-11-19T12:00+01:00[Europe/Berlin]"));

    @Test
    void aTableForFourOnTheTwentyFourthAtHalfPastSeven() {
        String sentence = "a table for four people on the twenty fourth of November at half past seven";

        assertThat(best("number", sentence)).isEqualTo("4: four");
        assertThat(best("date", sentence)).isEqualTo("2026-11-24: on the twenty fourth of November");
        assertThat(best("time", sentence)).isEqualTo("07:30: at half past seven");
    }

    @Test
    void theSameAsAnotherRecognizerWritesIt() {
        String sentence = "A table for 4 people on the 24th of November at 7:30.";

        assertThat(best("number", sentence)).isEqualTo("4: 4");
        assertThat(best("date", sentence)).isEqualTo("2026-11-24: on the 24th of November");
        assertThat(best("time", sentence)).isEqualTo("07:30: at 7:30");
    }

    @Test
    void whatIsAllowedDecidesBetweenMorningAndEvening() {
        Situation open = new Situation(
                ENGLISH,
                THURSDAY.now(),
                value -> value instanceof LocalTime time && !time.isBefore(LocalTime.of(17, 0)));

        assertThat(type("time")
                        .read(Words.of("at half past seven"), open)
                        .getFirst()
                        .value())
                .isEqualTo(LocalTime.of(19, 30));
    }

    @Test
    void aPartOfTheDaySaidWithTheDateCounts() {
        String sentence = "for two people tomorrow evening at eight";

        assertThat(best("number", sentence)).isEqualTo("2: two");
        assertThat(best("date", sentence)).isEqualTo("2026-11-20: tomorrow evening");
        assertThat(best("time", sentence)).isEqualTo("20:00: at eight");
    }

    @Test
    void whatTheCallersOfOurFlowsSay() {
        assertThat(best("time", "next Tuesday at three in the afternoon"))
                .isEqualTo("15:00: at three in the afternoon");
        assertThat(best("date", "next Tuesday at three in the afternoon")).isEqualTo("2026-11-24: next Tuesday");
        assertThat(best("time", "no, at four in the afternoon")).startsWith("16:00");
        assertThat(best("date", "today at five in the afternoon")).startsWith("2026-11-19");
        assertThat(best("date", "on Friday then")).startsWith("2026-11-20");
        assertThat(best("time", "at ten in the morning")).startsWith("10:00");
        assertThat(best("number", "I would say nine")).startsWith("9:");
        assertThat(best("number", "I give you eleven")).startsWith("11:");
        assertThat(best("number", "then for eight people")).startsWith("8:");
        assertThat(best("number", "a table for twelve people on Monday at six")).startsWith("12:");
        assertThat(best("text", "my name is Baker")).isEqualTo("Baker: Baker");
        assertThat(best("text", "The roses are beautiful."))
                .isEqualTo("The roses are beautiful: The roses are beautiful");
        assertThat(best("yes-no", "no, do not do that")).startsWith("false");
        assertThat(best("yes-no", "yes it did")).startsWith("true");
        assertThat(best("yes-no", "no it did not")).startsWith("false");
        assertThat(best("yes-no", "no thank you")).startsWith("false");
        assertThat(best("yes-no", "yes, that is right")).startsWith("true");
    }

    @Test
    void aTableIsNoNumberAndTwoPeopleAreNoTime() {
        assertThat(all("number", "I would like to book a table")).isEmpty();
        assertThat(all("date", "I would like to book a table")).isEmpty();
        assertThat(all("time", "I would like to book a table")).isEmpty();
        assertThat(all("date", "for two people")).isEmpty();
        assertThat(all("number", "tomorrow evening")).isEmpty();
        assertThat(all("time", "tomorrow evening")).isEmpty();
    }

    private static String best(String type, String sentence) {
        List<String> all = all(type, sentence);
        return all.isEmpty() ? "nothing" : all.getFirst();
    }

    private static List<String> all(String type, String sentence) {
        Words words = Words.of(sentence);
        return type(type).read(words, THURSDAY).stream()
                .map(it -> it.value() + ": " + words.written(it.from(), it.to()))
                .toList();
    }

    private static SlotType type(String type) {
        return SlotTypes.BUILT_IN
                .of(type, Node.Mapping.EMPTY, "", new Problems())
                .orElseThrow();
    }
}
