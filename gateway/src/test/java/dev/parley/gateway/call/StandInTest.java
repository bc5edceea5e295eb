package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.testing.FakeRecognizer;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Turns of a call whose recognizer has another one behind it. */
class StandInTest {

    private final List<String> heard = new ArrayList<>();

    private TestCall call() {
        TestCall call = TestCall.answeredBy(conversation -> {
            while (true) {
                heard.add(conversation.ask("q").text());
            }
        });
        return call.withStandIn(new FakeRecognizer(call.loop)).dial().passes(500);
    }

    @Test
    void noiseAfterTheLastWordsEndsTheTurnAsSoonAsWithOneEngine() {
        TestCall call = call();
        call.callerSays("it is me ");

        call.carrierSide().speak(SpokenCode.noise(50 * 10));
        call.passes(3300);

        assertThat(heard).containsExactly("it is me");
    }

    /** To compare with: passes. */
    @Test
    void noiseAfterTheLastWordsEndsTheTurnWithOneEngine() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    while (true) {
                        heard.add(conversation.ask("q").text());
                    }
                })
                .dial()
                .passes(500);
        call.callerSays("it is me ");

        call.carrierSide().speak(SpokenCode.noise(50 * 10));
        call.passes(3300);

        assertThat(heard).containsExactly("it is me");
    }

    @Test
    void anAnswerThatNobodyAskedForDoesNotHoldUpTheNextTurn() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    while (true) {
                        heard.add(conversation.ask("q").text());
                    }
                })
                .dial()
                .passes(500);
        call.recognizer.answerUnasked();

        call.callerSays("it is me").passes(1200);

        assertThat(heard).containsExactly("it is me");
    }
}
