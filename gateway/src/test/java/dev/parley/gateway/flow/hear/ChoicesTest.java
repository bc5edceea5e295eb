package dev.parley.gateway.flow.hear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.language.LanguageFiles;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoicesTest {

    private static final Language ENGLISH =
            new LanguageFiles(Path.of("none")).of("en").orElseThrow();
    private static final Situation NOW = new Situation(ENGLISH, ZonedDateTime.parse("2026-11-19T12:00Z"));
    private static final Language GERMAN =
            new LanguageFiles(Path.of("none")).of("de").orElseThrow();
    private static final ChoiceType VISIT = new ChoiceType(List.of(
            new Option(
                    "come", List.of("yes", "I will come", "I'll be there", "that is fine", "fine"), Optional.of("1")),
            new Option("move", List.of("another day", "another time", "I cannot come", "no"), Optional.of("2")),
            new Option("cancel", List.of("call it off"), Optional.of("3"))));
    private static final ChoiceType PIZZA = new ChoiceType(List.of(
            new Option("Margherita", List.of("the one with cheese"), Optional.of("1")),
            new Option("Salami", List.of("the hot one"), Optional.of("2"))));
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

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            delimiter = '|',
            value = {
                "I won't come | ''",
                "I will not come | ''",
                "I can't come | ''",
                "I do not want to come | ''",
                "that is not fine | ''",
                "that isn't fine | ''",
                "yes, but later | ''",
                "I will come, but not tomorrow | ''",
                "I will come | come",
                "I can come | come",
                "yes please | come",
                "don't worry I'll be there | come",
                "I cannot come | move",
                "no I will not come | move",
                "I will not cancel | ''",
                "I will not come, cancel it | cancel",
                "I can't make it, please cancel | cancel",
                "I can't come so cancel it | cancel",
                "I don't know, maybe cancel | cancel",
                "not another day but cancel it | cancel",
                "neither cancel it nor another day | ''",
                "I would rather call it off than come | cancel come",
            })
    void whatIsNegatedIsNotChosen(String said, String wanted) {
        assertThat(chosen(VISIT, said).stream().map(Object::toString).collect(Collectors.joining(" ")))
                .isEqualTo(wanted);
    }

    @Test
    void whatIsNegatedGivesWayToWhatIsNot() {
        assertThat(chosen(OPEN, "not sales")).isEmpty();
        assertThat(chosen(OPEN, "not sale")).isEmpty();
        assertThat(chosen(OPEN, "not sales, the workshop")).containsExactly("workshop");
        assertThat(chosen(OPEN, "not sales the workshop")).containsExactly("workshop");
        assertThat(chosen(OPEN, "the workshop not sales")).containsExactly("workshop");
        assertThat(chosen(OPEN, "not sales or the workshop")).isEmpty();
        assertThat(chosen(CLOSED, "it is not an emergency")).isEmpty();
        assertThat(chosen(CLOSED, "it is not an emergency, I want to leave a message"))
                .containsExactly("message");
        assertThat(chosen(PIZZA, "anything without salami")).isEmpty();
        assertThat(chosen(PIZZA, "Margherita without salami")).containsExactly("Margherita");
        assertThat(chosen(PIZZA, "salami without olives")).containsExactly("Salami");
        assertThat(chosen(PIZZA, "why not salami")).containsExactly("Salami");
    }

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            delimiter = '|',
            value = {
                "ich will nicht absagen | ''",
                "ich komme nicht | ''",
                "ich komme leider nicht, ich möchte absagen | absagen",
                "nicht absagen sondern verschieben | verschieben",
                "kein Problem, ich komme | kommen",
                "ich komme | kommen",
                "ja, aber später | ''",
                "ohne absagen | ''",
            })
    void inGermanAsWell(String said, String wanted) {
        ChoiceType visit = new ChoiceType(List.of(
                new Option("kommen", List.of("ich komme", "ja"), Optional.empty()),
                new Option("verschieben", List.of(), Optional.empty()),
                new Option("absagen", List.of(), Optional.empty())));

        assertThat(visit.read(Words.of(said), new Situation(GERMAN, NOW.now())).stream()
                        .map(it -> it.value().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(wanted);
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
