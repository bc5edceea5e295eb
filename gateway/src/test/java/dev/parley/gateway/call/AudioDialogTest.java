package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.AudioDialog;
import dev.parley.api.dialog.AudioLine;
import dev.parley.api.dialog.AudioReceiver;
import dev.parley.api.dialog.HandOver;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dialogs that work on audio. */
class AudioDialogTest {

    private final List<String> seen = new ArrayList<>();
    private AudioLine line;

    /** Plays the caller's frames back as they come; hangs up at a {@code #}, clears at a {@code *}. */
    private final AudioDialog echo = opened -> {
        line = opened;
        return new AudioReceiver() {
            @Override
            public void audio(ByteBuffer frame) {
                opened.play(frame);
            }

            @Override
            public void digit(char digit) {
                seen.add("digit " + digit);
                if (digit == '#') {
                    opened.hangUp();
                } else if (digit == '*') {
                    opened.clear();
                }
            }

            @Override
            public void ended(EndReason reason) {
                seen.add("ended " + reason);
            }
        };
    };

    /** Hears and says nothing by itself. */
    private final AudioDialog quiet = opened -> {
        line = opened;
        return new AudioReceiver() {
            @Override
            public void audio(ByteBuffer frame) {}

            @Override
            public void ended(EndReason reason) {
                seen.add("ended " + reason);
            }
        };
    };

    private static ByteBuffer spoken(String text) {
        return ByteBuffer.wrap(SpokenCode.audio(text));
    }

    @Test
    void anEchoComesBackInOrder() {
        TestCall call = TestCall.answeredInAudioBy(echo).dial().passes(200);

        call.callerSays("hello ").callerSays("there").passes(200);

        assertThat(call.botSaid()).isEqualTo("hello there");
        assertThat(call.anomalies).isEmpty();
        assertThat(line.call().id()).isEqualTo("CA1");
        assertThat(call.recognizer.requests()).isEmpty();
    }

    @Test
    void theCallersHangUpIsToldToTheReceiver() {
        TestCall call = TestCall.answeredInAudioBy(echo).dial().passes(200);

        call.carrierSide().hangUp();
        call.passes(0);

        assertThat(seen).containsExactly("ended CALLER_HUNG_UP");
        assertThat(call.nothingLeft()).isTrue();
        line.play(spoken("too late"));
        line.hangUp();
        call.passes(6000);
        assertThat(call.loop.timersWaiting()).isFalse();
        assertThat(call.records).hasSize(1);
    }

    @Test
    void hangingUpLetsWhatIsPlayingBeHeard() {
        TestCall call = TestCall.answeredInAudioBy(quiet).dial().passes(200);

        line.play(spoken("that was all"));
        line.hangUp();
        line.play(spoken("not this"));
        call.passes(2000);

        assertThat(call.botSaid()).isEqualTo("that was all");
        assertThat(call.end().how()).isEqualTo(CallEnd.How.TERMINATED);
        assertThat(call.record().reason()).isEqualTo(EndReason.BOT_HUNG_UP);
        assertThat(call.transcript()).isEmpty();
        assertThat(call.anomalies).isEmpty();
    }

    @Test
    void anEchoThatIsStillSpokenToHangsUpAllTheSame() {
        TestCall call = TestCall.answeredInAudioBy(echo).dial().passes(200);

        call.carrierSide().speak(SpokenCode.noise(500));
        call.passes(1000).callerPresses("#").passes(1000);

        assertThat(seen).containsExactly("digit #", "ended BOT_HUNG_UP");
        assertThat(call.end().how()).isEqualTo(CallEnd.How.TERMINATED);
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void handingOverLetsWhatIsPlayingBeHeard() {
        HandOver elsewhere = new HandOver.Redirect(URI.create("https://elsewhere.example"));
        TestCall call = TestCall.answeredInAudioBy(quiet).dial().passes(200);

        line.play(spoken("one moment"));
        line.handOver(elsewhere);
        call.passes(2000);

        assertThat(call.botSaid()).isEqualTo("one moment");
        assertThat(call.handOvers).containsValue(elsewhere);
        assertThat(call.record().reason()).isEqualTo(EndReason.HANDED_OVER);
        assertThat(seen).containsExactly("ended HANDED_OVER");
    }

    @Test
    void clearingDropsWhatWasNotHeardAndThenPlayingGoesOn() {
        TestCall call = TestCall.answeredInAudioBy(quiet).dial().passes(200);

        line.play(spoken("abcdefghij".repeat(10)));
        call.passes(600);
        line.clear();
        String heard = call.passes(20).botSaid();
        line.play(spoken("next"));
        call.passes(1000);

        assertThat(heard).hasSizeBetween(9, 11);
        assertThat(call.botSaid()).isEqualTo(heard + "next");
    }

    @Test
    void tenSecondsWaitAndWhatGoesBeyondIsDroppedAndCounted() {
        TestCall call = TestCall.answeredInAudioBy(quiet).dial().passes(200);
        int frames = 1000;

        for (int i = 0; i < frames; i++) {
            line.play(ByteBuffer.wrap(SpokenCode.audio("x"), 0, 160));
        }
        call.passes(30_000);

        // Ten seconds are 500 frames; a few more are at the carrier already.
        assertThat(call.anomalies).containsOnly("live-audio-dropped").hasSizeBetween(480, 500);
        assertThat(call.botSaid()).hasSize((frames - call.anomalies.size()) / 3);
    }

    @Test
    void playingComesFromAnyThread() throws InterruptedException {
        TestCall call = TestCall.answeredInAudioBy(quiet).dial().passes(200);

        Thread elsewhere = Thread.ofVirtual().start(() -> {
            line.play(spoken("from "));
            line.play(spoken("elsewhere"));
            line.hangUp();
        });
        elsewhere.join();
        call.passes(2000);

        assertThat(call.botSaid()).isEqualTo("from elsewhere");
        assertThat(call.end()).isNotNull();
    }

    @Test
    void anExceptionInTheReceiverEndsTheCallCleanly() {
        for (Throwable failure : List.of(new IllegalStateException("oh"), new AssertionError("oh"))) {
            seen.clear();
            TestCall call = TestCall.answeredInAudioBy(opened -> new AudioReceiver() {
                        @Override
                        public void audio(ByteBuffer frame) {
                            AudioDialogTest.<RuntimeException>sneak(failure);
                        }

                        @Override
                        public void ended(EndReason reason) {
                            seen.add("ended " + reason);
                            throw new IllegalStateException("again");
                        }
                    })
                    .dial()
                    .passes(500);

            assertThat(call.record().reason()).isEqualTo(EndReason.DIALOG_FAILED);
            assertThat(call.record().detail()).contains("oh");
            assertThat(call.end().how()).isEqualTo(CallEnd.How.TERMINATED);
            assertThat(seen).containsExactly("ended DIALOG_FAILED");
            assertThat(call.nothingLeft()).isTrue();
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void aDialogThatDoesNotOpenEndsTheCall() {
        TestCall call = TestCall.answeredInAudioBy(opened -> {
                    throw new IllegalStateException("no model");
                })
                .dial()
                .passes(100);

        assertThat(call.record().reason()).isEqualTo(EndReason.DIALOG_FAILED);
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aDialogMayHangUpAtOnce() {
        TestCall call = TestCall.answeredInAudioBy(opened -> {
                    opened.hangUp();
                    return quiet.open(opened);
                })
                .dial()
                .passes(100);

        assertThat(seen).containsExactly("ended BOT_HUNG_UP");
        assertThat(call.record().reason()).isEqualTo(EndReason.BOT_HUNG_UP);
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aDialogMayHandOverAtOnce() {
        TestCall call = TestCall.answeredInAudioBy(opened -> {
                    opened.handOver(new HandOver.OutDial("+1999", ""));
                    return quiet.open(opened);
                })
                .dial()
                .passes(100);

        assertThat(seen).containsExactly("ended HANDED_OVER");
        assertThat(call.record().reason()).isEqualTo(EndReason.HANDED_OVER);
        assertThat(call.anomalies).isEmpty();
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void halfASampleIsRefused() {
        TestCall call =
                TestCall.answeredInAudioBy(quiet).in(AudioFormat.L16_8K).dial().passes(100);

        assertThat(catchThrowable(() -> line.play(ByteBuffer.allocate(3))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(call.end()).isNull();
    }
}
