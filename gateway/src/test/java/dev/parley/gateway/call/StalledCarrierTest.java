package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallStartedMessage;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Conversation;
import dev.parley.gateway.testing.TestCall;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StalledCarrierTest {

    @Test
    void aCarrierThatSendsNoAudioIsGivenUp() {
        TestCall call = TestCall.answeredBy(StalledCarrierTest::listenLong)
                .stalledAfter(Duration.ofSeconds(30))
                .dialRaw();
        call.carrierSide()
                .send(PlatformMessage.newBuilder()
                        .setNotifyCallStarted(NotifyCallStartedMessage.newBuilder()
                                .setCallId("CA1")
                                .setTo("+1555")
                                .setIsInbound(true)
                                .setContentType("audio/mulaw;rate=8000"))
                        .build());

        call.passes(Duration.ofSeconds(29));
        assertThat(call.calls().count()).isEqualTo(1);
        call.passes(Duration.ofSeconds(2));

        assertThat(call.record().reason()).isEqualTo(EndReason.CONNECTION_LOST);
        assertThat(call.record().detail()).isEqualTo("the carrier sends no audio");
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aCarrierThatSendsAudioIsNot() {
        TestCall call = TestCall.answeredBy(conversation ->
                        conversation.listen(conversation.listening().withNoInputTimeout(Duration.ofMinutes(9))))
                .stalledAfter(Duration.ofSeconds(30))
                .dial();

        call.passes(Duration.ofMinutes(5));

        assertThat(call.calls().count()).isEqualTo(1);
    }

    private static void listenLong(Conversation conversation) {
        conversation.listen(conversation.listening().withNoInputTimeout(Duration.ofMinutes(9)));
    }
}
