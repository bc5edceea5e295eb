package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clip that is played over and over. */
class LoopTest {

    @TempDir
    private Path folder;

    private final List<String> seen = new ArrayList<>();
    private final AtomicReference<Playback> playback = new AtomicReference<>();
    private Prompt music;

    @BeforeEach
    void compose() throws IOException {
        Path file = folder.resolve("music.wav");
        new Wav(AudioFormat.MULAW_8K, SpokenCode.audio("lala")).write(file);
        music = Prompt.loop(file);
    }

    /** The call, as soon as its caller hears so much. */
    private static TestCall hearing(TestCall call, String heard) {
        call.loop.until(() -> call.passes(20).botSaid().contains(heard));
        return call;
    }

    @Test
    void itPlaysUntilItIsStopped() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    playback.set(conversation.start(music));
                    playback.get().await();
                    seen.add(playback.get().completed() + " [" + playback.get().text() + "]");
                    conversation.say("hello");
                })
                .dial();
        hearing(call, "lala".repeat(50));
        assertThat(seen).isEmpty();
        playback.get().stop();
        call.passes(1000);

        assertThat(seen).containsExactly("false []");
        assertThat(call.botSaidInAll()).matches("(lala)+l?a?l?a?hello");
        assertThat(call.end().quality().gaps()).isZero();
        assertThat(call.transcript()).containsExactly("bot: hello");
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void longWaitsTakeNoMoreMemoryThanShortOnes() {
        List<Long> parts = new ArrayList<>();
        TestCall call = TestCall.answeredBy(conversation -> {
                    playback.set(conversation.start(music));
                    playback.get().await();
                })
                .dial();
        hearing(call, "lala");
        for (int minute = 0; minute < 50; minute++) {
            call.passes(60_000);
            parts.add(((QueuedPlayback) playback.get()).waiting());
        }

        assertThat(parts).allSatisfy(waiting -> assertThat(waiting).isLessThan(7 * 8000));
        assertThat(call.end()).isNull();
    }

    @Test
    void whateverTheDialogDoesNextEndsIt() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.start(music);
                    conversation.say("one");
                    conversation.start(music);
                    conversation.listen();
                    conversation.start(music);
                    conversation.collectDigits(DigitSettings.DEFAULTS.withMax(1));
                    conversation.start(music);
                    conversation.hangUp();
                })
                .dial()
                .passes(1000);
        call.callerSays("Yes").passes(2000).callerPresses("1").passes(1000);

        assertThat(call.botSaid()).contains("one");
        assertThat(call.end()).isNotNull();
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void theCallerMayInterruptIt() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    Playback interrupted = conversation.say(music);
                    seen.add("ended " + interrupted.completed());
                    Answer answer = conversation.listen();
                    seen.add(answer.text());
                })
                .dial();
        hearing(call, "lala");
        call.callerSays("Hello there").passes(3000);

        assertThat(seen).containsExactly("ended false", "Hello there");
    }

    @Test
    void nothingInterruptsItThatMayNot() {
        TestCall call = TestCall.answeredBy(conversation -> conversation.say(music, BargeIn.NONE))
                .dial();
        hearing(call, "lala");
        int heard = call.callerSays("Hello there").callerPresses("1").botSaid().length();
        call.passes(1000);

        assertThat(call.botSaid()).hasSizeGreaterThan(heard + 14);
    }

    @Test
    void theCallersHangUpEndsIt() {
        TestCall call =
                TestCall.answeredBy(conversation -> conversation.say(music)).dial();
        hearing(call, "lala");
        call.carrierSide().hangUp();
        call.passes(100);

        assertThat(call.nothingLeft()).isTrue();
        call.passes(10_000);
        assertThat(call.loop.timersWaiting()).isFalse();
    }

    @Test
    void oneThatCannotBePlayedEndsAtOnce() throws IOException {
        Path empty = folder.resolve("empty.wav");
        new Wav(AudioFormat.MULAW_8K, new byte[0]).write(empty);
        TestCall call = TestCall.answeredBy(conversation -> {
                    seen.add(""
                            + conversation
                                    .say(Prompt.loop(folder.resolve("nowhere.wav")))
                                    .completed());
                    seen.add("" + conversation.say(Prompt.loop(empty)).completed());
                })
                .dial();
        call.loop.until(() -> call.passes(20).end() != null);

        assertThat(seen).containsExactly("false", "false");
    }
}
