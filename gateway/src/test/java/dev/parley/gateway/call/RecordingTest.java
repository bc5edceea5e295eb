package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.testing.TestCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call's recording: left the caller, right the bot as heard. */
class RecordingTest {

    @TempDir
    private Path folder;

    private static StereoFile recording(TestCall call) throws IOException {
        call.recordingsWritten();
        return StereoFile.read(call.record().recordings().getFirst());
    }

    @Test
    void bothSidesAreInItAndInStep() throws IOException {
        Truth truth = new Truth();
        TestCall call = TestCall.recordedIn(folder, conversation -> {
                    conversation.ask("who?");
                    conversation.ask("you, yes?");
                    conversation.say("bye");
                })
                .dial();
        call.carrierSide().listen(truth);
        call.passes(700).callerSays("Adam").passes(2000).callerSays("Zoe").passes(3000);

        StereoFile file = recording(call);
        assertThat(StereoFile.text(file.left())).isEqualTo("AdamZoe");
        assertThat(StereoFile.text(file.right())).isEqualTo("who?you, yes?bye");
        for (char[] pair : new char[][] {{'A', 'w'}, {'A', 'y'}, {'Z', 'y'}, {'Z', 'b'}}) {
            int gap = StereoFile.begins(file.right(), pair[1]) - StereoFile.begins(file.left(), pair[0]);
            assertThat(gap).isCloseTo(truth.gap(pair[0], pair[1]), within(40));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 70, 150})
    void aNetworkThatTakesItsTimeDoesNotBringItOutOfStep(int millisEachWay) throws IOException {
        Truth truth = new Truth();
        AtomicReference<Playback> playback = new AtomicReference<>();
        TestCall call = TestCall.recordedIn(folder, conversation -> {
                    conversation.say("abc");
                    conversation.ask("who?");
                    playback.set(conversation.start(Prompt.text("NOPQRSTUV")));
                    playback.get().await();
                    conversation.say("EFGH");
                    conversation.say("fghij");
                    conversation.say("klm");
                })
                .over(Duration.ofMillis(millisEachWay))
                .dial();
        call.carrierSide().listen(truth);
        call.passes(1500).callerSays("ADAM").passes(700 + 2 * millisEachWay);
        playback.get().stop();
        call.passes(5000);

        StereoFile file = recording(call);
        assertThat(StereoFile.text(file.right())).startsWith("abcwho?NO").endsWith("EFGHfghijklm");
        assertThat(StereoFile.sounds(file.right(), "NOPQRSTUV"))
                .isCloseTo(truth.heardOf("NOPQRSTUV"), within(40))
                .isLessThan(9 * 60);
        for (char letter : "abc?NOEGfgjkm".toCharArray()) {
            int gap = StereoFile.begins(file.right(), letter) - StereoFile.begins(file.left(), 'D');
            assertThat(gap).as("to " + letter).isCloseTo(truth.gap('D', letter), within(40));
        }
    }

    /** Each of the bot's letters is as far from one of the caller's as it was in truth, to 40 ms. */
    private static void assertInStep(StereoFile file, Truth truth, char caller, String bot) {
        for (char letter : bot.toCharArray()) {
            int gap = StereoFile.begins(file.right(), letter) - StereoFile.begins(file.left(), caller);
            assertThat(gap).as("to " + letter).isCloseTo(truth.gap(caller, letter), within(40));
        }
    }

    @Test
    void aVoiceThatStumblesDoesNotBringItOutOfStep() throws IOException {
        Truth truth = new Truth();
        TestCall call = TestCall.recordedIn(folder, conversation -> {
                    conversation.say(Prompt.text("abcdefgh"), BargeIn.NONE);
                    conversation.say(Prompt.text("ijklmnop"), BargeIn.NONE);
                    conversation.listen();
                })
                .over(Duration.ofMillis(110));
        call.synthesizer.makesALetterEvery(Duration.ofMillis(130));
        call.dial().carrierSide().listen(truth);
        call.callerSays("D").passes(5000).carrierSide().hangUp();
        call.passes(1000);

        assertInStep(recording(call), truth, 'D', "abcdefghijklmnop");
    }

    @Test
    void noticesThatGetLostBringItOutOfStepByTwoFramesAtMost() throws IOException {
        Truth truth = new Truth();
        AtomicInteger notices = new AtomicInteger();
        TestCall call = TestCall.recordedIn(folder, conversation -> {
                    conversation.say(Prompt.text("abc"), BargeIn.NONE);
                    conversation.say(Prompt.text("fgh"), BargeIn.NONE);
                    conversation.say(Prompt.text("klm"), BargeIn.NONE);
                    conversation.listen();
                })
                .over(Duration.ofMillis(70))
                .losing(message -> message.hasNotifyPlaybackStartedData() && notices.incrementAndGet() > 1)
                .dial();
        call.carrierSide().listen(truth);
        call.callerSays("D").passes(4000).carrierSide().hangUp();
        call.passes(1000);

        assertInStep(recording(call), truth, 'D', "abcfghklm");
    }

    @Test
    void itIsAStereoFileOfSixteenBits() throws IOException {
        TestCall call = TestCall.recordedIn(folder, conversation -> conversation.say("hello"))
                .dial()
                .passes(2000);

        StereoFile file = recording(call);
        assertThat(file.header().getInt(40)).isEqualTo(4 * file.left().length);
        assertThat(file.header().getInt(4)).isEqualTo(36 + 4 * file.left().length);
        assertThat(file.header().getShort(22)).isEqualTo((short) 2);
        assertThat(file.header().getInt(24)).isEqualTo(8000);
        assertThat(file.header().getShort(34)).isEqualTo((short) 16);
        Path path = call.record().recordings().getFirst();
        assertThat(path.getFileName().toString()).matches("\\d{6}\\.\\d{3}-CA1\\.wav");
        assertThat(path.getParent().getFileName().toString()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void aPromptThatWasCutIsNotRecordedBeyondWhatWasHeard() throws IOException {
        AtomicReference<Playback> playback = new AtomicReference<>();
        TestCall call = TestCall.recordedIn(folder, conversation -> {
                    playback.set(conversation.start(Prompt.text("one two three four five")));
                    playback.get().await();
                    conversation.say("well");
                })
                .dial()
                .passes(480);
        playback.get().stop();
        call.passes(3000);

        String right = StereoFile.text(recording(call).right());
        assertThat(right)
                .isEqualTo(call.botSaid())
                .startsWith("one two ")
                .endsWith("well")
                .hasSizeLessThan(15);
    }

    @Test
    void aCallCutInMidWordIsRecordedThatFar() throws IOException {
        TestCall call = TestCall.recordedIn(folder, conversation -> conversation.listen())
                .dial()
                .passes(500)
                .callerSays("help m");
        call.passes(20).carrierSide().cut();
        call.passes(0);

        assertThat(StereoFile.text(recording(call).left())).isEqualTo("help m");
    }

    @Test
    void sixteenBitCallsAreRecordedToo() throws IOException {
        TestCall call = TestCall.recordedIn(folder, conversation -> conversation.ask("who?"))
                .in(AudioFormat.L16_8K)
                .dial()
                .passes(700)
                .callerSays("Adam")
                .passes(3000);

        StereoFile file = recording(call);
        assertThat(StereoFile.text(file.left())).isEqualTo("Adam");
        assertThat(StereoFile.text(file.right())).isEqualTo("who?");
    }

    @Test
    void aDiskThatCannotBeWrittenHarmsNothing() throws IOException {
        Path file = Files.createFile(folder.resolve("in the way"));
        TestCall call = TestCall.recordedIn(file, conversation -> {
                    conversation.say("one");
                    conversation.listen();
                })
                .dial()
                .passes(3000);
        call.loop.until(() -> call.anomalies.contains("recording-failed"));
        call.carrierSide().hangUp();
        call.passes(0);
        call.recordingsWritten();

        assertThat(call.botSaid()).isEqualTo("one");
        assertThat(call.record().recordings()).isEmpty();
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aCallWithoutAFrameHasNoRecording() {
        TestCall call = TestCall.recordedIn(folder, conversation -> conversation.listen());
        call.dial().carrierSide().hangUp();
        call.passes(0).recordingsWritten();

        assertThat(call.record().recordings()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCallsIdIsNoPath() throws IOException {
        TestCall call = TestCall.recordedIn(folder, conversation -> conversation.say("hello"))
                .withCallId("../../etc/../x y\u00e9")
                .dial()
                .passes(2000);

        recording(call);
        assertThat(call.record().recordings().getFirst().getParent().getParent())
                .isEqualTo(folder);
    }
}
