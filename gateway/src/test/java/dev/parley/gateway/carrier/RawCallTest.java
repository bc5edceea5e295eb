package dev.parley.gateway.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallEndedMessage.ReasonCode;
import com.google.protobuf.ByteString;
import dev.parley.gateway.carrier.CallEnd.How;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RawCallTest {

    private final VirtualClock clock = new VirtualClock();
    private final Bot bot = new Bot();
    private final ListeningCaller ear = new ListeningCaller();
    private final SimulatedCall call = SimulatedCarrier.inProcessRaw(bot, clock, ear);

    @Test
    void nothingIsSentThatTheTestDoesNotSend() {
        clock.advance(Duration.ofSeconds(1));
        assertThat(bot.messages).isEmpty();
    }

    @Test
    void anyMessageIsSentInAnyOrder() throws Exception {
        call.send(Notices.audio(ByteString.copyFrom(new byte[7]), Instant.EPOCH, Instant.EPOCH, 9));
        call.send(PlatformMessage.getDefaultInstance());
        call.send(Notices.callEnded("CA1", ReasonCode.PLATFORM_ERROR, ""));
        call.send(Notices.callStarted(CallRequest.to("1")));
        call.complete();
        bot.awaitClosed();
        assertThat(bot.story()).isEqualTo("nothing, call ended PLATFORM_ERROR, call started");
        assertThat(bot.frames().getFirst().getAudioData().size()).isEqualTo(7);
        assertThat(call.ended().join().how()).isEqualTo(How.LEFT);
    }

    @Test
    void theBotIsHeardButNotObeyed() {
        bot.sayNothing();
        bot.terminate();
        bot.clear("x");
        assertThat(bot.messages).isEmpty();
        assertThat(ear.events()).containsExactly("empty message at 0");
        assertThat(call.ended()).isNotDone();
    }
}
