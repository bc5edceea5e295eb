package dev.parley.gateway.flow.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Assign;
import dev.parley.gateway.flow.model.Branch;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Fetch;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.HangUp;
import dev.parley.gateway.flow.model.Jump;
import dev.parley.gateway.flow.model.Return;
import dev.parley.gateway.flow.model.Say;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Target;
import dev.parley.gateway.flow.model.Text;
import dev.parley.gateway.flow.model.Value;
import dev.parley.gateway.flow.model.When;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written becomes records, with the place of each expression. */
class FlowReaderTest {

    private final Problems problems = new Problems();

    @Test
    void aTextIsWordsAndWhatIsPutIn() {
        assertThat(said("Hello {name}, {balance as money EUR}!").pieces())
                .extracting(FlowReaderTest::shown)
                .containsExactly("Hello ", "{name}", ", ", "{balance as money EUR}", "!");
    }

    @Test
    void aDoubledBraceIsABrace() {
        assertThat(said("Say {{ for a brace }, {name}").pieces())
                .extracting(FlowReaderTest::shown)
                .containsExactly("Say { for a brace }, ", "{name}");
    }

    @Test
    void anExpressionInATextMayHaveBracesAndQuotesOfItsOwn() {
        assertThat(said("It is {x['}']} and {y == ' as z'}.").pieces())
                .extracting(FlowReaderTest::shown)
                .containsExactly("It is ", "{x['}']}", " and ", "{y == ' as z'}", ".");
    }

    @Test
    void expressionsKnowTheirPlaceToTheCharacter() {
        Text text = ((Say) deed("say: Hello {  name } and {other}")).say();

        assertThat(text.puts())
                .extracting(put -> put.expression().location().column())
                .containsExactly(19, 31);
        assertThat(text.puts()).allMatch(put -> put.expression().location().line() == 2);
    }

    @Test
    void inQuotesTheyDoAsWell() {
        Text text = ((Say) deed("say: \"Hello {name}\"")).say();

        assertThat(text.puts().getFirst().expression())
                .isEqualTo(new Expression(new Location("test.yaml", 2, 18), "name", true));
    }

    @Test
    void inTextsOfSeveralLinesTheBeginningIsKnown() {
        Text text = ((Say) deed("say: >\n      Hello\n      {name}")).say();

        Expression expression = text.puts().getFirst().expression();
        assertThat(expression.exact()).isFalse();
        assertThat(expression.location().line()).isEqualTo(2);
    }

    @Test
    void aTextMayHaveSeveralVariants() {
        Text text = ((Say) deed("say:\n      one-of:\n        - Hello!\n        - Good day, {name}!")).say();

        assertThat(text.variants()).hasSize(2);
        assertThat(text.puts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"again", "no-input", "no-match"})
    void sentencesBetweenBracketsAreRefused(String key) {
        deed("ask: What?\n    slot: x\n    " + key + ": [One, two]");

        assertThat(problems.list()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '~', textBlock = """
            tries + 1             ~ computed tries + 1
            '"confirmed"'         ~ written confirmed
            '"{guests}"'          ~ computed guests
            '"{guests} people"'   ~ written {guests} people
            '"{pay as money}"'    ~ written {pay as money}
            12                    ~ computed 12
            true                  ~ computed true
            '[1, "a"]'            ~ items computed 1; written a
            '{a: 1}'              ~ members a=computed 1
            """)
    void aValueIsAnExpressionOrInQuotesAText(String value, String expected) {
        Assign assign = (Assign) deed("set: {x: " + value + "}");

        assertThat(problems.list()).isEmpty();
        assertThat(shown(assign.set().map().get("x"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"call me back", "+1 555 000", "https://example.com", "2026-11-24", "19:30", "Well, thanks."})
    void whatLooksLikeATextIsNoExpression(String value) {
        assertThat(Unquoted.meant(value)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a in b", "x + 1", "guests", "a.b.c(d)", "numbers[department]", "-1", "a - b", "7 / 2"})
    void whatMayBeAnExpressionIsLeftToBeOne(String value) {
        assertThat(Unquoted.meant(value)).isEmpty();
    }

    @Test
    void theWordsOfYamlAreKeysLikeOthers() {
        Ask ask = (Ask) deed("ask: Shall I?\n    yes: one\n    no:\n      - say: Well.");

        assertThat(problems.list()).isEmpty();
        assertThat(ask.slots().getFirst().type()).isEqualTo("yes-no");
        assertThat(ask.yes())
                .map(branch -> ((Branch.To) branch).target())
                .map(Target::name)
                .contains("one");
        assertThat(ask.no()).containsInstanceOf(Branch.Do.class);
    }

    @Test
    void aQuestionWithOptionsIsAChoice() {
        Ask ask = (Ask) deed("ask: Which?\n    options:\n      on: {key: 1, next: here}\n      off:");

        assertThat(problems.list()).isEmpty();
        assertThat(ask.slots().getFirst().type()).isEqualTo("choice");
        assertThat(ask.branches()).containsOnlyKeys("options.on");
    }

    @Test
    void aRequestIsAMethodAServiceAndAPath() {
        Fetch.Request request = ((Fetch) deed("fetch: GET bookings/tables?day={day}")).fetch();

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.service()).isEqualTo("bookings");
        assertThat(request.path().puts().getFirst().expression().location().column())
                .isEqualTo(37);
    }

    @Test
    void conditionsStandInTheOrderWritten() {
        When when = (When) deed("when:\n      x > 2: two\n      x > 1: one\n      otherwise: none");

        assertThat(when.branches().keySet()).containsExactly("x > 2", "x > 1", "otherwise");
    }

    @Test
    void nextIsAVerbWhenItStandsAloneAndElseAKey() {
        assertThat(deed("next: there\n    at-most: 3"))
                .isEqualTo(new Jump(new Target(new Location("test.yaml", 2, 11), "there"), Optional.of(3)));
        assertThat(step("say: Hello\n    next: there").next()).map(Target::name).contains("there");
    }

    @Test
    void verbsThatNeedNothingMayStandAlone() {
        assertThat(deed("hang-up")).isEqualTo(new HangUp(Optional.empty()));
        assertThat(((Return) deed("return")).results().map()).isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void settingsArePlainValues() {
        Flow flow = read("""
                settings: {desk: "+15550000009", most: 8, half: 0.5, open: true, hours: Mon-Fri 08:00-17:30, list: [1, a]}
                steps:
                  - hang-up
                """);

        assertThat(flow.settings().values())
                .isEqualTo(Map.of(
                        "desk",
                        "+15550000009",
                        "most",
                        8L,
                        "half",
                        0.5,
                        "open",
                        true,
                        "hours",
                        "Mon-Fri 08:00-17:30",
                        "list",
                        List.of(1L, "a")));
    }

    @Test
    void stepsAreBounded() {
        read("steps:\n" + "  - hang-up\n".repeat(1000));
        assertThat(problems.list()).isEmpty();
        read("steps:\n" + "  - hang-up\n".repeat(1005));
        assertThat(problems.list()).extracting(it -> it.message()).containsExactly("a flow has 1000 steps at most");
    }

    @Test
    void branchesInEachOtherAreBounded() {
        // Each level of steps is two of YAML, which may have 32.
        read("steps: [" + "{repeat: 2, do: [".repeat(14) + "hang-up" + "]}".repeat(14) + "]");
        assertThat(problems.list()).isEmpty();
        FlowReader.read(
                Path.of("test.yaml"),
                "steps: [" + "{repeat: 2, do: [".repeat(16) + "hang-up" + "]}".repeat(16) + "]",
                SlotTypes.BUILT_IN,
                problems);
        assertThat(problems.list()).isNotEmpty();
    }

    private Text.Variant said(String text) {
        return ((Say) deed("say: " + text)).say().variants().getFirst();
    }

    private Deed deed(String step) {
        return step(step).deed();
    }

    private Step step(String step) {
        return read("steps:\n  - " + step + "\n").steps().list().getFirst();
    }

    private Flow read(String text) {
        return FlowReader.read(Path.of("test.yaml"), text, SlotTypes.BUILT_IN, problems)
                .orElseThrow(() -> new AssertionError(problems.list()));
    }

    private static String shown(Text.Piece piece) {
        return switch (piece) {
            case Text.Words words -> words.text();
            case Text.Put put ->
                "{" + put.expression().source()
                        + put.format().map(format -> " as " + format).orElse("") + "}";
        };
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Computed computed -> "computed " + computed.expression().source();
            case Value.Written written ->
                "written "
                        + String.join(
                                "",
                                written.text().variants().getFirst().pieces().stream()
                                        .map(FlowReaderTest::shown)
                                        .toList());
            case Value.Items items ->
                "items "
                        + String.join(
                                "; ",
                                items.list().stream().map(FlowReaderTest::shown).toList());
            case Value.Members members -> {
                StringBuilder shown = new StringBuilder("members ");
                members.map()
                        .forEach(
                                (name, member) -> shown.append(name).append('=').append(shown(member)));
                yield shown.toString();
            }
        };
    }
}
