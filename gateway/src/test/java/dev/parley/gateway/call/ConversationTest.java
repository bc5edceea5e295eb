package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Answer;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.testing.TestCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {

    @Test
    void theBotGreetsHearsAndAnswers() {
        List<Answer> answers = new ArrayList<>();
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.say("hello");
                    answers.add(conversation.ask("who?"));
                    conversation.say("bye");
                })
                .dial();

        call.passes(1000);
        assertThat(call.botSaid()).isEqualTo("hellowho?");
        call.callerSays("it is me").passes(2000);

        assertThat(answers).singleElement().extracting(Answer::text).isEqualTo("it is me");
        assertThat(call.botSaid()).isEqualTo("hellowho?bye");
        assertThat(call.end().how()).isEqualTo(CallEnd.How.TERMINATED);
        assertThat(call.record().reason()).isEqualTo(EndReason.BOT_HUNG_UP);
        assertThat(call.nothingLeft()).isTrue();
    }
}
