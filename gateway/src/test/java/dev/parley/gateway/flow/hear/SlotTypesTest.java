package dev.parley.gateway.flow.hear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.speech.Expected;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.YamlReader;
import dev.parley.gateway.flow.language.LanguageFiles;
import dev.parley.gateway.flow.model.Kind;
import dev.parley.gateway.flow.speak.Format;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotTypesTest {

    private static final LanguageFiles LANGUAGES = new LanguageFiles(Path.of("none"));
    private static final Situation ENGLISH = situation("en-US");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numbr  |                      | there is no type 'numbr'; did you mean 'number'?",
                "number | rang: 1..2           | there is no setting 'rang' in slot; did you mean 'range'?",
                "number | 'range: 10..1'       | slot.range: the first of 10..1 is larger than the second",
                "number | 'range: few'         | slot.range: expected two numbers such as 1..10, found 'few'",
                "number | 'decimals: perhaps'  | slot.decimals: expected true or false, found 'perhaps'",
                "digits | 'length: 0..40'      | slot.length: expected counts in 1..32, found '0..40'",
                "digits | 'length: 2.5'        | slot.length: expected counts in 1..32, found '2.5'",
                "money  | 'currency: DOLLAR'   | slot.currency: there is no currency 'DOLLAR'; expected such as USD",
                "pattern | 'pattern: \"[A\"'   | slot.pattern: is no regular expression: missing closing ]",
                "pattern |                     | 'slot: ''pattern'' is missing'",
                "choice |                      | 'slot: ''options'' is missing'",
                "choice | 'options: [a, b]'    | slot.options: expected options by their names",
                "choice | 'options: {a: {keys: 1}}' | there is no setting 'keys' in slot.options.a; did you mean 'key'?",
                "choice | 'options: {a: {key: 12}}' | slot.options.a: key is not one of 0-9 * #",
                "date   | 'range: 1..2'        | there is no setting 'range' in slot; none is known here",
            })
    void whatIsWrongIsNamed(String type, String yaml, String message) {
        Problems problems = new Problems();
        Node.Mapping settings = (Node.Mapping) YamlReader.read("f", yaml == null ? "" : yaml, Map.of(), problems)
                .orElseThrow();

        assertThat(SlotTypes.BUILT_IN.of(type, settings, "slot", problems)).isEmpty();
        assertThat(problems.list()).extracting(it -> it.message()).containsExactly(message);
    }

    @Test
    void eachTypeHasItsKeys() {
        assertThat(SlotTypes.BUILT_IN.keys("number")).containsExactly("range", "decimals");
        assertThat(SlotTypes.BUILT_IN.keys("digits")).containsExactly("length");
        assertThat(SlotTypes.BUILT_IN.keys("money")).containsExactly("currency", "range");
        assertThat(SlotTypes.BUILT_IN.keys("pattern")).containsExactly("pattern");
        assertThat(SlotTypes.BUILT_IN.keys("text")).isEmpty();
        assertThat(SlotTypes.BUILT_IN.keys("unknown")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "yes-no  |                  | 1      | true",
                "yes-no  |                  | 2      | false",
                "yes-no  |                  | 3      | none",
                "number  |                  | 12     | 12",
                "number  |                  | 2*5    | none",
                "number  | decimals: true   | 2*5    | 2.5",
                "number  |                  | *      | none",
                "digits  | length: 4        | 0047   | 0047",
                "digits  | length: 4        | 12*    | none",
                "date    |                  | 1124   | 2026-11-24",
                "date    |                  | 2411   | none",
                "date    |                  | 11     | none",
                "time    |                  | 1930   | 19:30",
                "time    |                  | 2400   | none",
                "money   |                  | 12*50  | 12.5",
                "phone   |                  | 2025550173 | +12025550173",
                "phone   |                  | 12     | 12",
                "text    |                  | 12     | 12",
                "spelled |                  | 12     | 12",
                "pattern | 'pattern: \"[0-9]{2}\"' | 12 | 12",
                "pattern | 'pattern: \"[0-9]{2}\"' | 123 | none",
            })
    void keysBecomeValues(String type, String yaml, String digits, String value) {
        assertThat(type(type, yaml).keyed(digits, ENGLISH).map(Object::toString).orElse(null))
                .isEqualTo(value);
    }

    @Test
    void theMonthComesFirstWhereItIsWrittenSo() {
        assertThat(type("date", "").keyed("2411", situation("de-DE"))).contains(LocalDate.of(2026, 11, 24));
        assertThat(type("date", "").keyed("2411", situation("en-GB"))).contains(LocalDate.of(2026, 11, 24));
    }

    @Test
    void whatIsOutOfRangeOrTooShortIsRefusedInTheLanguagesWords() {
        assertThat(type("number", "range: 0..10").refusal(11L, ENGLISH))
                .contains("11 is not possible, only from 0 to 10.");
        assertThat(type("number", "range: 0..10").refusal(10L, ENGLISH)).isEmpty();
        assertThat(type("digits", "length: 6").refusal("123", ENGLISH))
                .contains("That does not have the right length.");
        assertThat(type("digits", "length: 4..8").refusal("123", ENGLISH)).isPresent();
        assertThat(type("digits", "length: 4..8").refusal("1234", ENGLISH)).isEmpty();
        assertThat(type("money", "{currency: EUR, range: 5..100}").refusal(2.5, ENGLISH))
                .contains("2.50 euros is not possible, only from 5 euros to 100 euros.");
        assertThat(type("date", "").refusal(LocalDate.of(2026, 1, 1), ENGLISH)).isEmpty();
    }

    @Test
    void aTypeSaysHowItsAnswersComeAndAreSaid() {
        assertThat(type("digits", "length: 4..8").digits(DigitSettings.DEFAULTS))
                .isEqualTo(DigitSettings.DEFAULTS.withMax(8).withMin(4));
        assertThat(type("yes-no", "").digits(DigitSettings.DEFAULTS).max()).isEqualTo(1);
        assertThat(type("time", "").digits(DigitSettings.DEFAULTS).max()).isEqualTo(4);
        assertThat(type("digits", "").expected()).isEqualTo(Expected.DIGITS);
        assertThat(type("date", "").expected()).isEqualTo(Expected.NUMBER);
        assertThat(type("spelled", "").expected()).isEqualTo(Expected.SPELLING);
        assertThat(type("text", "").expected()).isEqualTo(Expected.ANYTHING);
        assertThat(type("number", "").kind()).isEqualTo(Kind.WHOLE);
        assertThat(type("number", "decimals: true").kind()).isEqualTo(Kind.DECIMAL);
        assertThat(type("digits", "").said("4711", ENGLISH)).isEqualTo("4 7 1 1");
        assertThat(type("money", "currency: EUR").said(12.5, ENGLISH)).isEqualTo("12.50 euros");
        assertThat(type("time", "").said(LocalTime.of(19, 30), ENGLISH)).isEqualTo("7:30 PM");
        SlotTypes.BUILT_IN.names().stream()
                .filter(it -> !List.of("pattern", "choice").contains(it))
                .map(it -> type(it, ""))
                .filter(it -> !it.format().isEmpty())
                .forEach(
                        it -> assertThat(Format.parse(it.format()).orElseThrow().takes(it.kind()))
                                .isTrue());
    }

    @Test
    void othersStandBesideTheBuiltInOnes() {
        SlotTypes.Factory plates = new SlotTypes.Factory() {
            @Override
            public List<String> keys() {
                return List.of("country");
            }

            @Override
            public Optional<SlotType> make(Node.Mapping settings, String path, Problems problems) {
                return Optional.of(type("spelled", ""));
            }
        };
        SlotTypes types = SlotTypes.BUILT_IN.with(Map.of("plate", plates, "number", plates));

        assertThat(types.names()).contains("plate", "number");
        assertThat(types.keys("plate")).containsExactly("country");
        assertThat(types.keys("number")).containsExactly("range", "decimals");
        assertThat(types.of("plate", Node.Mapping.EMPTY, "slot", new Problems()))
                .isPresent();
    }

    private static Situation situation(String tag) {
        return new Situation(LANGUAGES.of(tag).orElseThrow(), ZonedDateTime.parse("2026-11-19T12:00Z"));
    }

    private static SlotType type(String type, String yaml) {
        Problems problems = new Problems();
        Node settings = YamlReader.read("f", yaml == null ? "" : yaml, Map.of(), problems)
                .orElseThrow();
        SlotType made = SlotTypes.BUILT_IN
                .of(type, (Node.Mapping) settings, "slot", problems)
                .orElseThrow();
        problems.throwIfAny();
        return made;
    }
}
