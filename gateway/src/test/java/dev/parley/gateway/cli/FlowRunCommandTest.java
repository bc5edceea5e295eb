package dev.parley.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flow that is played in the terminal. */
class FlowRunCommandTest {

    private static final String SHARING = """
            steps:
              - ask: Your number?
                slot: pin
                type: digits
                length: 4
              - ask: How many are you?
                slot: count
                type: number
              - say: That makes {10 / count} for each.
            """;

    private final InputStream usual = System.in;

    @TempDir
    private Path folder;

    @BeforeEach
    void aFlow() throws IOException {
        Files.createDirectories(folder.resolve("flows"));
        Files.writeString(folder.resolve("parley.yaml"), "flows: {services: {books: {url: 'http://127.0.0.1:1'}}}\n");
        flow(SHARING);
    }

    @AfterEach
    void theUsualInput() {
        System.setIn(usual);
    }

    private void flow(String yaml) throws IOException {
        Files.writeString(folder.resolve("flows/main.yaml"), yaml);
    }

    /** Runs the flow with lines that are typed. */
    private Terminal run(String typed, String... options) {
        System.setIn(new ByteArrayInputStream(typed.getBytes(Charset.defaultCharset())));
        Terminal terminal = Terminal.parley("flow", "run", "main")
                .with("--conf", folder.toString())
                .with("--set", "records.folder=" + folder);
        for (int i = 0; i < options.length; i += 2) {
            terminal = terminal.with(options[i], options[i + 1]);
        }
        assertThat(terminal.exitCode()).isIn(0, 1);
        return terminal;
    }

    @Test
    void itHelps() {
        Terminal help = Terminal.parley("flow", "run", "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .contains("Usage: parley flow run", "--live", "--from=NUMBER", "--now=DATE-TIME", "Ctrl-D hangs up");
    }

    @Test
    void whatIsTypedIsSaidOrPressedAndTheBotAnswers() {
        Terminal call = run("#1234\n\nfive\n");

        assertThat(call.out().lines())
                .containsExactly(
                        "bot  Your number?",
                        "you  #1234",
                        "bot  How many are you?",
                        "you  ",
                        "     (silence)",
                        "bot  I did not hear you. How many are you?",
                        "you  five",
                        "bot  That makes 2 for each.",
                        "     (the bot hangs up)");
        assertThat(call.exitCode()).isZero();
    }

    @Test
    void aQuestionIsNotHeardIfItsKeysWereTypedAhead() {
        assertThat(run("#1234#5\n").out().lines())
                .containsExactly(
                        "bot  Your number?", "you  #1234#5", "bot  That makes 2 for each.", "     (the bot hangs up)");
    }

    @Test
    void theEndOfTheInputHangsUp() {
        Terminal call = run("");

        assertThat(call.out().lines()).containsExactly("bot  Your number?", "you  ", "     (you hang up)");
        assertThat(call.exitCode()).isZero();
    }

    @Test
    void aFailureIsToldOnceWithItsPlace() {
        Terminal call = run("#1234\n0\n");

        assertThat(call.out()).endsWith("     (the flow failed)\n");
        assertThat(call.err().replace(folder + "/", "").lines())
                .containsExactly("flows/main.yaml:9:22: '10 / count': division by zero");
        assertThat(call.exitCode()).isEqualTo(1);
    }

    @Test
    void theCallBeginsWhenTheTestsSayOrTheOption() throws IOException {
        flow("steps:\n  - say: It is {now as time}.\n");
        Files.writeString(folder.resolve("flows/main.test.yaml"), "now: 2026-11-19 12:00\ntests: {a: [silent]}\n");

        assertThat(run("").out()).contains("It is 12:00 PM.");
        assertThat(run("", "--now", "2026-11-20T10:15").out()).contains("It is 10:15 AM.");
    }

    @Test
    void servicesAnswerAsTheTestsSay() throws IOException {
        flow("""
                steps:
                  - fetch: GET books/one
                    save: {title: answer.title}
                    failed: later
                  - say: It is {title}.
                parts:
                  later:
                    - say: Nobody knows.
                """);
        assertThat(run("").out()).contains("bot  Nobody knows.");
        Files.writeString(
                folder.resolve("flows/main.test.yaml"),
                "services: {GET books/one: {answer: {title: Emma}}}\ntests: {a: [silent]}\n");

        assertThat(run("").out()).contains("bot  It is Emma.");
    }

    @Test
    void aFlowThatIsWrongIsNotPlayed() throws IOException {
        flow("steps:\n  - sey: Hello\n");
        Terminal call = run("");

        assertThat(call.err()).contains("main.yaml:2:5: there is no verb 'sey'; did you mean 'say'?");
        assertThat(call.exitCode()).isEqualTo(1);
    }
}
