package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.AppMessage.PlayAudioMessage;
import com.freeclimb.ivr.PlatformMessage;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.carrier.CallerEar;
import dev.parley.gateway.testing.TestCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Little and late: how what the bot says is given to the carrier. */
class PacingTest {

    private static final String LONG = "the quick brown fox jumps over the lazy dog and over the hedgehog";

    /** How many bytes the carrier holds, at most. */
    private static final class Depth implements CallerEar {

        private int held;
        private int most;

        @Override
        public void received(AppMessage message, Instant at) {
            held += message.getAudioData().getAudioData().size();
            most = Math.max(most, held);
        }

        @Override
        public void frame(byte[] heard, byte[] said, boolean audible) {
            held = audible ? Math.max(0, held - heard.length) : held;
        }
    }

    private static List<PlayAudioMessage> audio(TestCall call) {
        return call.botSent().stream()
                .filter(AppMessage::hasAudioData)
                .map(AppMessage::getAudioData)
                .toList();
    }

    @Test
    void theCarrierNeverHoldsMoreThanTheLeadAndAChunk() {
        for (PlayoutSettings settings : List.of(
                PlayoutSettings.DEFAULTS,
                new PlayoutSettings(Duration.ofMillis(60), Duration.ofMillis(20), Duration.ofSeconds(1)),
                new PlayoutSettings(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(1)),
                new PlayoutSettings(Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofSeconds(1)))) {
            Depth depth = new Depth();
            TestCall call = TestCall.answeredBy(conversation -> {
                        conversation.listen(conversation.listening().withNoInputTimeout(Duration.ofMillis(500)));
                        conversation.start(Prompt.text(LONG));
                        conversation.say("and more");
                    })
                    .paced(settings)
                    .dial();
            call.carrierSide().listen(depth);
            call.passes(10_000);

            // The carrier plays in steps of a frame, so it may be one behind.
            int bound = AudioFormat.MULAW_8K.bytes(settings.lead().plus(settings.chunk()));
            assertThat(depth.most).isBetween(bound / 2, bound + 160);
            assertThat(call.botSaid()).isEqualTo(LONG + "and more");
            assertThat(call.end().quality().gaps()).isZero();
            assertThat(audio(call))
                    .allSatisfy(it -> assertThat(it.getAudioData().size())
                            .isBetween(1, AudioFormat.MULAW_8K.bytes(settings.chunk())));
        }
    }

    @Test
    void everyPlaybackIsCountedFromZeroAndItsLastMessageMarked() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.start(Prompt.text(LONG));
                    conversation.start(Prompt.silence(Duration.ofMillis(1010)));
                    conversation.say("x");
                })
                .dial()
                .passes(10_000);

        for (String id : List.of("p1", "p2", "p3")) {
            List<PlayAudioMessage> messages =
                    audio(call).stream().filter(it -> it.getId().equals(id)).toList();
            assertThat(messages).extracting(PlayAudioMessage::getContentType).containsOnly("audio/mulaw;rate=8000");
            for (int i = 0; i < messages.size(); i++) {
                assertThat(messages.get(i).getSequenceNum()).isEqualTo(i);
                assertThat(messages.get(i).getLastMessage()).isEqualTo(i == messages.size() - 1);
            }
        }
        assertThat(call.notices())
                .containsExactly(
                        "p1 started", "p1 completed", "p2 started", "p2 completed", "p3 started", "p3 completed");
    }

    @Test
    void audioThatComesAsFastAsItIsHeardIsMarkedAtItsEndToo() {
        TestCall call = TestCall.answeredBy(conversation -> conversation.say("just in time"));
        call.synthesizer.makesALetterEvery(Duration.ofMillis(50));

        call.dial().passes(3000);

        assertThat(audio(call)).filteredOn(PlayAudioMessage::getLastMessage).hasSize(1);
        assertThat(call.anomalies).isEmpty();
        assertThat(call.end().quality().gaps()).isZero();
    }

    @Test
    void audioThatComesTooSlowlyIsPlayedAsItComes() {
        TestCall call = TestCall.answeredBy(conversation -> conversation.say("slow"));
        call.synthesizer.makesALetterEvery(Duration.ofMillis(500));

        call.dial().passes(1300);
        // Three letters have been made, and nothing of them is kept back.
        assertThat(call.botSaid()).isEqualTo("slo");
        call.passes(3000);

        assertThat(call.botSaid()).isEqualTo("slow");
        assertThat(call.transcript()).containsExactly("bot: slow");
    }

    @Test
    void completionNoticesThatNeverComeHoldNobodyUp() {
        List<Long> times = new ArrayList<>();
        AtomicReference<TestCall> clock = new AtomicReference<>();
        TestCall call = TestCall.answeredBy(conversation -> {
                    for (String text : List.of("one", "two", "three")) {
                        assertThat(conversation.say(text).completed()).isTrue();
                        times.add(clock.get().loop.nanos() / 1_000_000);
                    }
                })
                .losing(PlatformMessage::hasNotifyPlaybackCompletedData);
        clock.set(call);
        long start = call.loop.nanos() / 1_000_000;

        call.dial().passes(10_000);

        assertThat(times.stream().map(it -> it - start)).containsExactly(1180L, 2360L, 3660L);
        assertThat(call.anomalies)
                .containsExactly("playback-notice-missed", "playback-notice-missed", "playback-notice-missed");
        assertThat(call.botSaid()).isEqualTo("onetwothree");
        assertThat(call.end()).isNotNull();
    }

    @Test
    void aMissedNoticeDoesNotWaitForWhatIsPlayedAfterIt() {
        List<Playback> playbacks = new ArrayList<>();
        TestCall call = TestCall.answeredBy(conversation -> {
                    playbacks.add(conversation.start(Prompt.text("one")));
                    for (int i = 0; i < 20; i++) {
                        playbacks.add(conversation.start(Prompt.silence(Duration.ofMillis(500))));
                    }
                    playbacks.getLast().await();
                })
                .losing(PlatformMessage::hasNotifyPlaybackCompletedData)
                .dial()
                .passes(1300);

        assertThat(playbacks.getFirst().completed()).isTrue();
        assertThat(playbacks.get(3).completed()).isFalse();
        call.passes(20_000);
        assertThat(playbacks).allMatch(Playback::completed);
    }

    @Test
    void aNoticeOfALaterPlaybackStandsForTheEarlierOnes() {
        List<Playback> playbacks = new ArrayList<>();
        TestCall call = TestCall.answeredBy(conversation -> {
                    playbacks.add(conversation.start(Prompt.text("one")));
                    playbacks.add(conversation.start(Prompt.text("two")));
                    playbacks.getLast().await();
                })
                .losing(message ->
                        message.getNotifyPlaybackCompletedData().getId().equals("p1"))
                .dial()
                .passes(450);

        assertThat(playbacks).allMatch(Playback::completed);
        assertThat(call.anomalies).isEmpty();
    }

    @Test
    void noticesAboutNothingWeSentAreLeftAside() {
        TestCall call = TestCall.answeredBy(conversation -> conversation.say("hello there"))
                .dial()
                .passes(200);

        for (String id : List.of("", "p9", "p1", "x")) {
            call.carrierSends(PlatformMessage.newBuilder()
                    .setNotifyPlaybackCompletedData(PlatformMessage.NotifyAudioPlaybackCompletedMessage.newBuilder()
                            .setId(id))
                    .build());
            call.carrierSends(PlatformMessage.newBuilder()
                    .setNotifyAudioClearedData(PlatformMessage.NotifyAudioBufferClearedMessage.newBuilder()
                            .setId(id))
                    .build());
            call.carrierSends(PlatformMessage.newBuilder()
                    .setNotifyDtmfPlayCompletedData(PlatformMessage.NotifyDTMFPlayCompletedMessage.newBuilder()
                            .setId(id))
                    .build());
        }
        call.passes(3000);

        assertThat(call.botSaid()).isEqualTo("hello there");
        assertThat(call.transcript()).containsExactly("bot: hello there");
    }

    @Test
    void aCarrierThatDoesNotKeepUpGetsNothingUntilItDoes() {
        TestCall call = TestCall.answeredBy(conversation -> conversation.say("hello there"))
                .stalled(true)
                .dial()
                .passes(2000);
        assertThat(call.botSent()).isEmpty();

        call.stalled(false).passes(2000);

        assertThat(call.botSaid()).isEqualTo("hello there");
        assertThat(call.transcript()).containsExactly("bot: hello there");
        assertThat(call.end().quality().gaps()).isZero();
    }

    @Test
    void nothingOfAPlaybackThatWasStoppedComesLater() {
        AtomicReference<Playback> playback = new AtomicReference<>();
        TestCall call = TestCall.answeredBy(conversation -> {
                    playback.set(conversation.start(Prompt.text(LONG)));
                    conversation.listen();
                })
                .dial()
                .passes(1000);
        playback.get().stop();
        call.passes(0);
        String heard = call.botSaid();

        call.passes(5000);

        assertThat(call.botSaid()).isEqualTo(heard);
        assertThat(call.notices()).containsExactly("p1 started", "c2 cleared");
    }
}
