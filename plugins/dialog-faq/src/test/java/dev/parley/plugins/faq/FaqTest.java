package dev.parley.plugins.faq;

import static dev.parley.plugins.faq.ScriptedCaller.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.PluginContext;
import dev.parley.api.SettingsException;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.plugins.faq.FaqSettings.QuestionsAndAnswer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaqTest {

    private static final FaqFactory FACTORY = new FaqFactory();

    private static List<String> conversation(FaqSettings settings, String... lines) throws Exception {
        ScriptedCaller caller = new ScriptedCaller(lines);
        FACTORY.create(settings, new PluginContext(Path.of("."), Path.of("."))).converse(caller);
        return caller.conversation();
    }

    private static FaqSettings shop(String handOver) {
        return new FaqSettings(
                "Welcome.",
                List.of(
                        new QuestionsAndAnswer(List.of("when are you open"), "Nine to six."),
                        new QuestionsAndAnswer(List.of("where can I park"), "Behind the shop.")),
                "Anything else?",
                "Sorry?",
                "Hello?",
                0.5,
                2,
                handOver,
                "One moment.",
                2,
                List.of("no thank you", "goodbye"),
                "Bye.");
    }

    @Test
    void aCallerAsksAndTakesLeave() throws Exception {
        assertThat(conversation(shop("+15550000009"), "When do you open?", "and where may I park", "No, thank you!"))
                .containsExactly(
                        "bot: Welcome.",
                        "caller: When do you open?",
                        "bot: Nine to six.",
                        "bot: Anything else?",
                        "caller: and where may I park",
                        "bot: Behind the shop.",
                        "bot: Anything else?",
                        "caller: No, thank you!",
                        "bot: Bye.");
    }

    @Test
    void afterTwoMissesInARowAColleagueTakesOver() throws Exception {
        assertThat(conversation(shop("+15550000009"), "do you sell elephants", "big grey elephants"))
                .containsExactly(
                        "bot: Welcome.",
                        "caller: do you sell elephants",
                        "bot: Sorry?",
                        "caller: big grey elephants",
                        "bot: One moment.",
                        "-> +15550000009");
    }

    @Test
    void anAnswerBetweenTwoMissesStartsTheCountAgain() throws Exception {
        assertThat(conversation(shop("+15550000009"), "elephants", "parking", "elephants", "7", "goodbye"))
                .containsExactly(
                        "bot: Welcome.",
                        "caller: elephants",
                        "bot: Sorry?",
                        "caller: parking",
                        "bot: Behind the shop.",
                        "bot: Anything else?",
                        "caller: elephants",
                        "bot: Sorry?",
                        "caller: 7",
                        "bot: One moment.",
                        "-> +15550000009");
    }

    @Test
    void withNobodyToHandOverToItTakesLeave() throws Exception {
        assertThat(conversation(shop(""), "elephants", "elephants")).endsWith("caller: elephants", "bot: Bye.");
    }

    @Test
    void aSilentCallerIsAskedAgainAndThenLeft() throws Exception {
        assertThat(conversation(shop(""), SILENCE, "parking", SILENCE, SILENCE))
                .containsExactly(
                        "bot: Welcome.",
                        "caller: ...",
                        "bot: Hello?",
                        "caller: parking",
                        "bot: Behind the shop.",
                        "bot: Anything else?",
                        "caller: ...",
                        "bot: Hello?",
                        "caller: ...",
                        "bot: Bye.");
    }

    @Test
    void whatItCouldNotAnswerIsKeptInTheRecord() {
        ScriptedCaller caller = new ScriptedCaller("elephants", "parking");
        assertThatThrownBy(() -> new Faq(shop("")).converse(caller)).isInstanceOf(CallEndedException.class);
        assertThat(caller.variables()).containsEntry("unanswered", List.of("elephants"));
    }

    @Test
    void textsThatAreEmptyAreLeftUnsaid() throws Exception {
        FaqSettings quiet =
                new FaqSettings("", shop("").answers(), "", "?", "?", 0.5, 1, "+15550000009", "", 1, List.of(), "");
        assertThat(conversation(quiet, "parking", "elephants"))
                .containsExactly("caller: parking", "bot: Behind the shop.", "caller: elephants", "-> +15550000009");
        assertThat(conversation(quiet, SILENCE)).containsExactly("caller: ...");
    }

    @Test
    void settingsThatCannotWorkAreRefused() {
        assertThat(FACTORY.name()).isEqualTo("faq");
        assertThatThrownBy(() -> FACTORY.create(FACTORY.defaults(), new PluginContext(Path.of("."), Path.of("."))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("at least one answer");
        assertThatThrownBy(() -> shop("911"))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        refused -> assertThat(refused.setting()).isEqualTo("hand-over"));
        assertThatThrownBy(() -> new QuestionsAndAnswer(List.of(), "a")).isInstanceOf(SettingsException.class);
        assertThatThrownBy(() -> new QuestionsAndAnswer(List.of("q"), " ")).isInstanceOf(SettingsException.class);
        assertThatThrownBy(() -> settings("?", 1.1, 1)).hasMessage("1.1 is not in 0..1");
        assertThatThrownBy(() -> settings("?", Double.NaN, 1)).hasMessage("NaN is not in 0..1");
        assertThatThrownBy(() -> settings("?", 1, 0)).hasMessage("0 is not in 1..10");
        assertThatThrownBy(() -> settings(" ", 1, 1)).hasMessage("must not be empty");
    }

    private static FaqSettings settings(String unknown, double threshold, int maxMisses) {
        return new FaqSettings("", List.of(), "", unknown, "?", threshold, maxMisses, "", "", 1, List.of(), "");
    }
}
