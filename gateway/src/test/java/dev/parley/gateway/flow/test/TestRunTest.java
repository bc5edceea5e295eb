package dev.parley.gateway.flow.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a test sees of a conversation: each mistake once, and the same without it. */
class TestRunTest {

    private static final String FLOW = """
            settings: {desk: "+15550000009"}
            steps:
              - ask: Welcome to our shop. How many books would you like?
                slot: count
                type: number
                range: 1..9
              - say: One moment please, while I look for them.
              - fetch: POST books/orders/new
                body: {count: count}
                retry: 1
                save: {left: answer.left}
                failed: broken
              - send: ordered
                with: {count: count}
              - say: You get {count} books.
              - hang-up: all done
            parts:
              broken:
                - say: It did not work. I connect you.
                - transfer: desk
                  busy:
                    - say: They are busy.
                  no-answer:
                    - say: Nobody is there.
            """;

    private static final String GIVEN = "services: {POST books/orders/new: {answer: {left: 4}, after: 2s}}\n";

    private static String problem(String given, String... lines) {
        String test = given + "tests:\n  one:\n    - " + String.join("\n    - ", lines) + "\n";
        return Play.play(FLOW, test)
                .mismatch()
                .map(it -> it.location().line() - given.lines().count() - 2 + ": " + it.message())
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bot: how many books; caller: three; bot: [look for them, you get 3]; ends: bot-hung-up |",
                "bot: how many cats; caller: three | 1: the bot did not say \"how many cats\"",
                "bot: [how many books, our shop] | 1: the bot did not say \"our shop\" after that",
                "caller: three; bot: how many books | 2: the bot did not say \"how many books\"",
                "caller: three; {bot: look for them, within: 500ms} |",
                "caller: three; bot: you get 3; slot: {count: 3, left: 4} |",
                "caller: three; slot: {count: 4} | 2: count should be 4 and is 3",
                "caller: three; slot: {cuont: 3} | 2: cuont should be 3 and has no value so far",
                "caller: three; slot: {count: 4, left: many} | 2: count should be 4 and is 3; left should be \"many\" and is 4",
                "caller: three; called: POST books/orders/new |",
                "caller: three; {called: POST books/orders/new, with: {count: 3}, times: 1} |",
                "caller: three; {called: POST books/orders/new, with: {count: 4}} | 2: the service was asked with {count=3}",
                "caller: three; {called: POST books/orders/new, times: 2} | 2: the service was asked so 1 times",
                "caller: three; called: POST books/orders | 2: the service was not asked",
                "caller: three; called: POST books/orders/new; called: POST books/orders/new | 3: the service was not asked",
                "caller: three; called: POST books/orders/new; not-called: POST books/orders/new |",
                "caller: three; not-called: POST books/orders/new | 2: the service was asked",
                "caller: three; {sent: ordered, with: {count: 3}} |",
                "caller: three; {sent: ordered, with: {count: 4}} | 2: it was sent with {count=3}",
                "caller: three; sent: sold | 2: it was not sent",
                "caller: three; {ends: bot-hung-up, reason: all done} |",
                "caller: three; {ends: bot-hung-up, reason: no time} | 2: the call ended otherwise: bot-hung-up: all done",
                "caller: three; ends: caller-hung-up | 2: the call ended otherwise: bot-hung-up: all done",
                "caller: three; bot: you get 3; caller: thank you | 3: the call was over",
                "caller: three; hangs-up | 2: the call was over",
                "ends: bot-hung-up; caller: three | 1: the call is not over",
                "bot: how many; ends: caller-hung-up |",
                "bot: how many; hangs-up; ends: caller-hung-up |",
                "caller: ten; bot: how many books; presses: \"3#\"; bot: you get 3 |",
                "silent; bot: how many books; caller: three; bot: you get 3 |",
            })
    void whatDoesNotHoldIsSaid(String lines, String message) {
        assertThat(problem(GIVEN, lines.split("; "))).isEqualTo(message == null ? "" : message);
    }

    @Test
    void theCallerComesInOverTheBotsVoice() {
        assertThat(problem(GIVEN, "bot: to our shop", "{caller: three, during: welcome to our shop}", "bot: you get 3"))
                .isEmpty();
        assertThat(problem(GIVEN, "bot: how many", "{caller: three, during: welcome to our shop}", "bot: you get 3"))
                .isEqualTo("1: the bot did not say \"how many\"");
        assertThat(problem(GIVEN, "{presses: \"3#\", during: welcome}", "bot: our shop"))
                .isEqualTo("2: the bot did not say \"our shop\"");
        assertThat(problem(GIVEN, "{caller: three, during: good day}", "bot: you get 3"))
                .isEqualTo("1: the bot did not say \"good day\"");
    }

    @Test
    void aReplyThatComesLateIsSeen() {
        String flow = FLOW.replace("  - say: One moment please, while I look for them.\n", "");
        String test = GIVEN + "tests: {one: [{caller: three}, {bot: you get, within: 1s}]}";

        assertThat(Play.play(flow, test).mismatch().orElseThrow().message()).isEqualTo("the reply came after 2000 ms");
        assertThat(Play.play(flow, test.replace("1s", "2s")).mismatch()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | {ends: transferred, to: \"+15550000009\"}",
                "{transfers: {\"+15550000009\": busy}} | bot: They are busy",
                "{transfers: {\"+15550000009\": no-answer}} | bot: Nobody is there",
                "{settings: {desk: \"+15550000008\"}} | {ends: transferred, to: \"+15550000008\"}",
                "{services: {POST books/orders/new: {fails: timeout}}} | {called: POST books/orders/new, times: 2}",
                "{services: {POST books/orders/new: [{fails: refused}, {answer: {left: 1}}]}} | bot: you get 3",
                "{services: {POST books/orders/new: {answer: {left: 1}, after: 6s}}} | bot: did not work",
                "{services: {POST books/orders/new: {status: 404}}} | {called: POST books/orders/new, times: 1}",
            })
    void theWorldIsAsItIsGiven(String given, String line) {
        assertThat(problem("", "given: " + given, "caller: three", line)).isEmpty();
    }

    @Test
    void aFailedCallIsAFailedTestUnlessItSaysSo() {
        String flow = "steps:\n  - fetch: GET books/all\n";

        assertThat(Play.play(flow, "tests: {one: [hangs-up]}")
                        .mismatch()
                        .orElseThrow()
                        .message())
                .isEqualTo("the call was over");
        assertThat(Play.play(flow, "tests: {one: [{not-called: GET books/none}]}")
                        .mismatch()
                        .orElseThrow()
                        .message())
                .startsWith("the call failed: ");
        assertThat(Play.play(flow, "tests: {one: [{ends: failed}]}").mismatch()).isEmpty();
    }

    @Test
    void aMismatchShowsTheLastOfTheConversation() {
        TestRun.Result result =
                Play.play(FLOW, GIVEN + "tests:\n  too many books:\n    - caller: ten\n    - bot: closed on Mondays\n");

        assertThat(result.mismatch().orElseThrow())
                .hasToString("""
                        a.test.yaml:5:7: too many books: the bot did not say "closed on Mondays"
                          bot     Welcome to our shop. How many books would you like?
                          caller  ten
                          bot     %s""".formatted(result.conversation().get(2).substring(8)));
        assertThat(result.conversation().getLast()).isEqualTo("(caller-hung-up)");
    }

    @Test
    void actionsAnswerAsWritten() {
        String flow = """
                steps:
                  - action: look-up
                    save: {name: answer.name}
                    failed:
                      - say: I do not know you.
                      - hang-up
                  - say: Hello {name}
                """;

        assertThat(Play.play(
                                flow,
                                "tests: {one: [{given: {actions: {look-up: {answer: {name: Baker}}}}}, {bot: hello baker}]}")
                        .mismatch())
                .isEmpty();
        assertThat(Play.play(
                                flow,
                                "tests: {one: [{given: {actions: {look-up: {fails: refused}}}}, {bot: I do not know you}]}")
                        .mismatch())
                .isEmpty();
    }

    @Test
    void coverageTellsWhatWasNotGoneThrough() {
        Coverage coverage = new Coverage(List.of(Play.program(FLOW)));

        Play.play(FLOW, GIVEN + "tests: {one: [{caller: three}, {ends: bot-hung-up}]}", coverage);

        assertThat(coverage.summary()).isEqualTo("6 of 10 steps and 0 of 3 branches were gone through");
        assertThat(coverage.missing())
                .containsExactly(
                        "a.yaml:8:5: fetch, failed",
                        "a.yaml:19:7: say",
                        "a.yaml:20:7: transfer",
                        "a.yaml:22:11: say",
                        "a.yaml:24:11: say");

        Play.play(
                FLOW,
                "tests: {one: [{given: {transfers: {\"+15550000009\": busy}}}, {caller: three}, {bot: busy}]}",
                coverage);

        assertThat(coverage.summary()).isEqualTo("9 of 10 steps and 2 of 3 branches were gone through");
        assertThat(coverage.missing()).containsExactly("a.yaml:20:7: transfer, no-answer", "a.yaml:24:11: say");
    }
}
