package dev.parley.gateway.flow.hear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.language.LanguageFiles;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static final Language ENGLISH =
            new LanguageFiles(Path.of("none")).of("en").orElseThrow();
    private static final Situation NOW = new Situation(ENGLISH, ZonedDateTime.parse("2026-11-19T12:00Z"));
    private static final ChoiceType CLOSED = new ChoiceType(List.of(
            new Option("emergency", List.of("it is urgent", "help", "water", "fire"), Optional.of("1")),
            new Option("message", List.of("leave a message", "no emergency"), Optional.of("2"))));
    private static final ChoiceType OPEN = new ChoiceType(List.of(
            new Option("sales", List.of("buy", "price", "offer", "order"), Optional.of("1")),
            new Option("workshop", List.of("repair", "broken", "service"), Optional.of("2"))));

    @Test
    void aNameOrASynonymWithinASentence() {
        assertThat(chosen(OPEN, "my boiler is broken")).containsExactly("workshop");
        assertThat(chosen(OPEN, "Sales, please!")).containsExactly("sales");
        assertThat(chosen(CLOSED, "it is urgent")).containsExactly("emergency");
        assertThat(chosen(OPEN, "I like music")).isEmpty();
        assertThat(chosen(OPEN, "")).isEmpty();
    }

    @Test
    void theLongestSynonymCounts() {
        assertThat(chosen(CLOSED, "no emergency")).containsExactly("message");
        assertThat(chosen(CLOSED, "it is an emergency")).containsExactly("emergency");
        assertThat(chosen(CLOSED, "I want to leave a message")).containsExactly("message");
    }

    @Test
    void onlyWholeWordsCount() {
        assertThat(chosen(OPEN, "buyers")).isEmpty();
    }

    @Test
    void whatIsWrittenAlikeCountsWhereNothingElseDoes() {
        assertThat(chosen(OPEN, "the work shop please")).containsExactly("workshop");
        assertThat(chosen(OPEN, "sale")).containsExactly("sales");
        assertThat(chosen(CLOSED, "emergencies")).containsExactly("emergency");
    }

    @Test
    void inLongAnswersWordsCountAsTheyAre() {
        String much = "well ".repeat(20);

        assertThat(chosen(OPEN, much + "sale")).isEmpty();
        assertThat(chosen(OPEN, much + "sales")).containsExactly("sales");
    }

    @Test
    void whatFitsEquallyIsSeenByEqualCertainty() {
        List<Reading> readings = OPEN.read(Words.of("sales or the workshop"), NOW);

        assertThat(readings).extracting(Reading::value).containsExactly("sales", "workshop");
        assertThat(readings.get(0).certainty()).isEqualTo(readings.get(1).certainty());
    }

    @Test
    void keysChoose() {
        assertThat(OPEN.keyed("2", NOW)).contains("workshop");
        assertThat(OPEN.keyed("3", NOW)).isEmpty();
        assertThat(OPEN.digits(DigitSettings.DEFAULTS).max()).isEqualTo(1);
        assertThat(OPEN.phrases(ENGLISH)).startsWith("sales", "workshop", "buy");
    }

    private static List<Object> chosen(SlotType type, String said) {
        return type.read(Words.of(said), NOW).stream().map(Reading::value).toList();
    }
}
