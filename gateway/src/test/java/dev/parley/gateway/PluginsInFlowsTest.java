package dev.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.flow.read.FlowSchema;
import dev.parley.gateway.flow.text.Turn;
import dev.parley.gateway.plugin.PluginJar;
import dev.parley.gateway.testing.TypedGateway;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plugins give to flows, and what becomes of their mistakes. */
class PluginsInFlowsTest {

    private static final String ACT = """
            steps:
              - action: work
                with: {what: 3}
                timeout: 200ms
                save: {done: string(answer.done)}
                failed:
                  - say: It did not work.
                  - hang-up
              - say: Done {done}.
            """;

    @TempDir
    Path folder;

    private TypedGateway gateway;

    @BeforeEach
    void begin() {
        gateway = new TypedGateway(folder);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    /** An action {@code work}, with statements as its run, which know {@code arguments}, {@code call} and {@code settings}. */
    private static PluginJar action(String create, String run) {
        return PluginJar.called("worker").source("p.Work", """
                package p;
                import dev.parley.api.*;
                import dev.parley.api.call.*;
                import dev.parley.api.flow.*;
                import java.util.*;
                @org.pf4j.Extension
                public class Work implements ActionFactory<Work.Settings> {
                    public record Settings(String word, int level) {}
                    public String name() { return "work"; }
                    public Settings defaults() { return new Settings("", 1); }
                    public Action create(Settings settings, PluginContext context) throws Exception {
                        %s
                        return (arguments, call) -> { %s };
                    }
                }
                """.formatted(create, run));
    }

    /** A slot type of a name, with a setting, with members. */
    private static PluginJar type(String id, String name, String setting, String members) {
        return PluginJar.called(id).source("p.Kind", """
                package p;
                import dev.parley.api.*;
                import dev.parley.api.dialog.*;
                import dev.parley.api.flow.*;
                import java.util.*;
                @org.pf4j.Extension
                public class Kind implements SlotTypeFactory<Kind.Settings> {
                    public record Settings(int %2$s) {}
                    public String name() { return "%1$s"; }
                    public Settings defaults() { return new Settings(1); }
                    public SlotType create(Settings settings, PluginContext context) {
                        Range.check("%2$s", settings.%2$s(), 1, 9);
                        return new SlotType() {
                            %3$s
                        };
                    }
                }
                """.formatted(name, setting, members));
    }

    private static String asking(String more) {
        return "steps:\n  - ask: Which?\n    slot: it\n    type: word\n" + more.indent(4)
                + "    failed:\n      - say: Nothing.\n      - hang-up\n  - say: So {it}.\n";
    }

    private static String reading(String kind, String value) {
        return "public ValueKind kind() { return ValueKind." + kind + "; }\n"
                + "public List<Candidate> read(Heard heard, SlotContext context) { return List.of(new Candidate("
                + value
                + ", 0, 1, 1)); }\n";
    }

    @Test
    void anActionGetsTheValuesAndItsPluginsClassLoader() {
        gateway.plugin(
                        action(
                                "",
                                "boolean own = Thread.currentThread().getContextClassLoader() == getClass().getClassLoader();"
                                        + "return Map.of(\"done\", arguments + \" \" + own + \" \" + call.from() + settings.word());"),
                        "worker.jar")
                .settings("flows: {actions: {work: {word: '!'}}}")
                .flow("main", ACT);

        assertThat(gateway.mistakes()).isEmpty();
        assertThat(gateway.call("main")).containsExactly("Done {what=3} true +15550009999!.", "BOT_HUNG_UP");
    }

    @Test
    void whatAnActionThrowsIsAFailureOfItsStep() {
        for (String run : new String[] {
            "throw new java.io.IOException(\"gone\");",
            "throw new StackOverflowError();",
            "return null;",
            "return Map.of();",
            "new java.util.concurrent.CountDownLatch(1).await(); return Map.of();",
            "throw new InterruptedException();",
        }) {
            try (TypedGateway one = new TypedGateway(folder.resolve("" + run.hashCode()))) {
                one.plugin(action("", run), "worker.jar").flow("main", ACT);

                assertThat(one.call("main")).as(run).containsExactly("It did not work.", "BOT_HUNG_UP");
            }
        }
    }

    @Test
    void anActionThatCannotBeMadeIsAMistakeOnlyIfAFlowNamesIt() {
        gateway.plugin(
                        action(
                                "if (settings.level() > 1) throw new SettingsException(\"level\", \"too high\");",
                                "return Map.of();"),
                        "worker.jar")
                .settings("flows:\n  actions:\n    work: {level: 2}")
                .flow("other", "steps:\n  - hang-up\n");
        assertThat(gateway.mistakes()).isEmpty();

        gateway.flow("main", ACT);

        assertThat(gateway.mistakes()).containsExactly("parley.yaml:3:12: flows.actions.work.level: too high");
        assertThat(gateway.call("main")).containsExactly("It did not work.", "BOT_HUNG_UP");
    }

    @Test
    void wrongNamesAndSettingsAreFoundWithTheNearest() {
        gateway.plugin(action("", "return Map.of();"), "worker.jar")
                .plugin(type("word", "word", "least", reading("TEXT", "\"x\"")), "word.jar")
                .settings("flows:\n  actions:\n    wrok: {}\n    work: {levle: 2}")
                .flow("acting", ACT.replace("action: work", "action: wok"))
                .flow("asking", asking("").replace("type: word", "type: wort"))
                .flow("setting", asking("lest: 3"))
                .flow("ranging", asking("least: 10"));

        assertThat(gateway.mistakes())
                .containsExactly(
                        "flows/acting.yaml:2:5: there is no action 'wok'; did you mean 'work'?",
                        "flows/asking.yaml:4:11: there is no type 'wort'; did you mean 'word'?",
                        "flows/ranging.yaml:5:5: it.least: least is 10, but must be 1 to 9",
                        "flows/setting.yaml:5:5: there is no 'lest' in ask; did you mean 'least'?",
                        "parley.yaml:3:11: flows.actions: there is no action 'wrok'; did you mean 'work'?",
                        "parley.yaml:4:12: there is no setting 'levle' in flows.actions.work; did you mean 'level'?");
    }

    @Test
    void aSlotTypeThatClashesIsLeftOut() {
        gateway.plugin(type("a", "number", "least", reading("TEXT", "\"x\"")), "a.jar")
                .plugin(type("b", "word", "tries", reading("TEXT", "\"x\"")), "b.jar")
                .plugin(type("c", "phrase", "least", reading("TEXT", "\"x\"")), "c.jar");

        assertThat(gateway.mistakes())
                .containsExactly(
                        "plugins/a.jar: its slot type 'number' has the name of one of Parley's own",
                        "plugins/b.jar: its slot type 'word' has a setting 'tries', which every question has");
        assertThat(gateway.workshop().flows().types().names())
                .contains("phrase")
                .doesNotContain("word");
        assertThat(FlowSchema.of(gateway.workshop().flows().types()))
                .contains("\"phrase\"", "\"least\"", "Belongs to the type phrase.");
    }

    @Test
    void aSlotTypeThatFailsUnderstandsNothing() {
        String broken = "public ValueKind kind() { return ValueKind.TEXT; }\n"
                + "public List<Candidate> read(Heard heard, SlotContext context) { %s }\n";
        for (String members : new String[] {
            broken.formatted("throw new IllegalStateException(heard.text());"),
            broken.formatted("throw new StackOverflowError();"),
            broken.formatted("return null;"),
            broken.formatted("return Arrays.asList((Candidate) null);"),
            reading("TEXT", "3L"),
            reading("TEXT", "\"x\"").replace("0, 1, 1", "0, 99, 1"),
        }) {
            try (TypedGateway one = new TypedGateway(folder.resolve("" + members.hashCode()))) {
                one.plugin(type("word", "word", "least", members), "word.jar").flow("main", asking("tries: 1"));

                assertThat(one.mistakes()).isEmpty();
                assertThat(one.call("main", new Turn.Says("something", 1)))
                        .as(members)
                        .containsExactly("Which?", "Nothing.", "BOT_HUNG_UP");
            }
        }
    }

    @Test
    void aSlotTypeThatCannotSayWhatItIsIsAMistake() {
        gateway.plugin(
                        type(
                                "word",
                                "word",
                                "least",
                                reading("TRUTH", "true") + "public SpokenForm spoken() { return SpokenForm.PHONE; }"),
                        "word.jar")
                .flow("main", asking(""));

        assertThat(gateway.mistakes())
                .containsExactly(
                        "plugins/word.jar: its slot type 'word' cannot be used: values of the kind TRUTH cannot be spoken as PHONE");
    }

    @Test
    void keysAnswerIfTheTypeTakesThem() {
        gateway.plugin(
                        type(
                                "word",
                                "word",
                                "least",
                                reading("TEXT", "\"x\"")
                                        + "public SpokenForm spoken() { return SpokenForm.SPELLED; }\n"
                                        + "public Optional<DigitSettings> digits(DigitSettings usual) { return Optional.of(usual.withMax(2)); }\n"
                                        + "public Optional<Object> keyed(String keys, SlotContext context) { return Optional.of(\"K\" + keys); }"),
                        "word.jar")
                .flow("main", asking("by: keys"));

        assertThat(gateway.mistakes()).isEmpty();
        assertThat(gateway.call("main", new Turn.Presses("42")))
                .containsExactly("Which?", "So K, 4, 2.", "BOT_HUNG_UP");
    }

    @Test
    void aQuestionByKeysThatTheTypeDoesNotTakeIsAMistake() {
        gateway.plugin(type("word", "word", "least", reading("TEXT", "\"x\"")), "word.jar")
                .flow("main", asking("by: keys"));

        assertThat(gateway.mistakes())
                .containsExactly("flows/main.yaml:2:5: a word cannot be keyed in, and the question is by keys");
    }

    @Test
    void aMapIsSaidByItsMembers() {
        gateway.plugin(
                        type(
                                "word",
                                "word",
                                "least",
                                reading("MAP", "Map.of(\"street\", \"Elm Street\", \"number\", 4L)")),
                        "word.jar")
                .flow("main", asking("").replace("So {it}.", "So {it.number} {it.street}."));

        assertThat(gateway.mistakes()).isEmpty();
        assertThat(gateway.call("main", new Turn.Says("anything", 1)))
                .containsExactly("Which?", "So 4 Elm Street.", "BOT_HUNG_UP");
    }
}
