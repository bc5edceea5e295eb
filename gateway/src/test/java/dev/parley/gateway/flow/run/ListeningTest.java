package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.Expected;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How the bot listens at its questions. */
class ListeningTest {

    private static ListenSettings of(String question) {
        return new Stage("steps:\n" + question.indent(2))
                .play("nothing")
                .listened()
                .getFirst();
    }

    @Test
    void whatIsExpectedFollowsFromTheType() {
        assertThat(of("- {ask: What, slot: a, type: digits, length: 4..6}"))
                .satisfies(settings -> assertThat(settings.expected()).isEqualTo(Expected.DIGITS))
                .satisfies(settings -> assertThat(settings.digits().min()).isEqualTo(4))
                .satisfies(settings -> assertThat(settings.digits().max()).isEqualTo(6))
                .satisfies(settings -> assertThat(settings.digits().finishKey()).isEqualTo("#"));
        assertThat(of("- {ask: What, slot: a, type: time}").expected()).isEqualTo(Expected.NUMBER);
        assertThat(of("- {ask: What, slot: a, type: spelled}").expected()).isEqualTo(Expected.SPELLING);
        assertThat(of("- {ask: What, slot: a}").expected()).isEqualTo(Expected.ANYTHING);
    }

    @Test
    void whatIsLikelyComesFirstAmongThePhrases() {
        ListenSettings settings =
                of("- {ask: What, slot: a, options: {tea: {also: [green tea], key: 1}, coffee: {key: 2}}}");

        assertThat(settings.phrases())
                .startsWith("tea", "coffee", "green tea")
                .contains("goodbye")
                .hasSizeLessThanOrEqualTo(200);
        assertThat(settings.digits().max()).isEqualTo(1);
    }

    @Test
    void yesAndNoArePhrases() {
        assertThat(of("- {ask: What, slot: a, type: yes-no}").phrases()).contains("yes", "okay", "right", "no");
    }

    @Test
    void whatIsWrittenWins() {
        ListenSettings settings = new Stage("""
                listen: {no-input-timeout: 9s, expected: anything, digits: {inter-digit-timeout: 5s}}
                steps:
                  - ask: What
                    slot: a
                    type: digits
                    length: 4
                    listen: {phrases: [my own], barge-in: none, digits: {max: 8}}
                """).play("nothing").listened().getFirst();

        assertThat(settings.noInputTimeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(settings.expected()).isEqualTo(Expected.ANYTHING);
        assertThat(settings.phrases()).containsExactly("my own");
        assertThat(settings.bargeIn()).isEqualTo(BargeIn.NONE);
        assertThat(settings.digits().interDigitTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.digits().max()).isEqualTo(8);
        assertThat(settings.digits().min()).isEqualTo(4);
    }

    @Test
    void theFlowsLanguageIsHeard() {
        Call call = new Stage("""
                language: de-DE
                steps:
                  - ask: Wie viele?
                    slot: a
                    type: number
                """).play("", "drei");

        assertThat(call.listened().getFirst().language()).isEqualTo("de-DE");
        assertThat(call.variables()).containsEntry("a", 3L);
    }

    @Test
    void settingsAreWorkedOutOnce() throws Exception {
        Runner runner = new Stage("steps: [{ask: What, slot: a, type: time}]").runner();
        Call first = new Call("at noon");
        Call second = new Call("at noon");

        runner.converse(first);
        runner.converse(second);

        assertThat(second.listened().getFirst()).isSameAs(first.listened().getFirst());
    }

    @Test
    void keysThatStopABotThatTheyMayStop() {
        String flow = "steps: [{ask: What, slot: a, type: digits, by: keys%s}]";

        assertThat(new Stage(flow.formatted("")).play("#1").bargeIns()).containsExactly(BargeIn.DTMF);
        assertThat(new Stage(flow.formatted(", listen: {barge-in: none}"))
                        .play("#1")
                        .bargeIns())
                .containsExactly(BargeIn.NONE);
    }
}
