package dev.parley.gateway.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.expr.Expressions;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.language.LanguageFiles;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.read.FlowReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too much of something, and what names an expression mentions. */
class BoundsTest {

    private static final Path FILE = Path.of("src/test/resources/flows/around/bounds.yaml");

    @Test
    void aQuestionHasAHundredOptions() {
        assertThat(messages(options(100, ""))).isEmpty();
        assertThat(messages(options(101, ""))).containsExactly("a question has 100 options at most");
    }

    @Test
    void anOptionHasAHundredSynonyms() {
        assertThat(messages(options(1, words(100)))).isEmpty();
        assertThat(messages(options(1, words(101)))).containsExactly("an option has 100 synonyms at most");
    }

    @Test
    void anOptionsWordsHaveTwoHundredCharacters() {
        assertThat(messages(options(1, "x".repeat(200)))).isEmpty();
        assertThat(messages(options(1, "x".repeat(201))))
                .containsExactly("an option's words have 200 characters at most");
    }

    @Test
    void aTextHasFiveThousandCharacters() {
        assertThat(messages("steps:\n  - say: " + "x".repeat(5000))).isEmpty();
        assertThat(messages("steps:\n  - say: " + "x".repeat(5001)))
                .containsExactly("the text has more than 5000 characters");
    }

    @Test
    void anExpressionHasTwoThousandCharacters() {
        assertThat(messages("steps:\n  - set: {x: \"{'" + "x".repeat(1998) + "'}\"}"))
                .isEmpty();
        assertThat(messages("steps:\n  - set: {x: \"{'" + "x".repeat(1999) + "'}\"}"))
                .hasSize(1);
    }

    @Test
    void flowsRunEachOtherSixteenDeep() {
        assertThat(chain(16)).isEmpty();
        assertThat(chain(17)).containsExactly("flows run each other 16 deep at most, and here it is more");
    }

    @Test
    void manyWaysThroughFlowsAreLookedAtOnce() {
        // Sixteen flows, each of which runs the next one ten times: more ways than could be gone one by one.
        Map<String, Flow> flows = new HashMap<>();
        for (int i = 1; i <= 15; i++) {
            Flow flow = read(
                    "f" + i,
                    "steps:\n"
                            + "  - run: f%d\n    with: {to: to}\n    save: {x: answer.x}\n"
                                    .formatted(i + 1)
                                    .repeat(10) + "settings: {to: a}\n");
            flows.put(flow.name(), flow);
        }
        Flow last = read("f16", "settings: {to: \"+15550000009\"}\nsteps:\n  - transfer: to\n");
        flows.put(last.name(), last);

        assertThat(problems(flows, "f1")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '~', textBlock = """
            guests + 1                          ~ guests
            answer.name + other                 ~ answer other
            'guests' + "other"                  ~ ''
            'it\\'s' + x                        ~ x
            call.from == caller                 ~ call.from caller
            items.all(i, i > most)              ~ items i most
            {'name': name}                      ~ name
            x['name']                           ~ x
            7 / 2e5                             ~ ''
            """, quoteCharacter = '`')
    void anExpressionMentionsNames(String source, String names) {
        Expression expression = new Expression(Location.NONE, source);
        String wanted = names.equals("''") ? "" : names;

        assertThat(String.join(" ", Mentioned.in(expression))).isEqualTo(wanted);
    }

    private static String options(int count, String also) {
        return "steps:\n  - ask: Which?\n    slot: which\n    options:\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "      o%d: {also: [%s]}\n".formatted(i, also))
                        .collect(Collectors.joining());
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + i).collect(Collectors.joining(", "));
    }

    private static List<String> chain(int count) {
        Map<String, Flow> flows = new HashMap<>();
        for (int i = 1; i <= count; i++) {
            Flow flow = read("f" + i, i < count ? "steps:\n  - run: f" + (i + 1) + "\n" : "steps:\n  - say: Hello\n");
            flows.put(flow.name(), flow);
        }
        return problems(flows, "f1");
    }

    private static List<String> problems(Map<String, Flow> flows, String name) {
        Problems problems = new Problems();
        Check.program(
                flows.get(name),
                new Surroundings(
                        new Expressions(),
                        SlotTypes.BUILT_IN,
                        new LanguageFiles(Path.of("none")),
                        flows,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        EngineNames.NONE),
                problems);
        return messages(problems);
    }

    private static Flow read(String name, String text) {
        Problems problems = new Problems();
        return FlowReader.read(Path.of(name + ".yaml"), text, SlotTypes.BUILT_IN, problems)
                .orElseThrow();
    }

    private static List<String> messages(String text) {
        return messages(FaultyFlow.check(FILE, text));
    }

    private static List<String> messages(Problems problems) {
        return problems.list().stream().map(Problem::message).toList();
    }
}
