package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.CallRecording;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording that its dialog starts, stops, pauses and resumes. */
class CallRecordingTest {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    @TempDir
    private Path folder;

    private CallRecording recording;

    /** Lets the test say when. */
    private void listen(Conversation conversation) {
        recording = conversation.recording();
        conversation.listen();
    }

    private static List<StereoFile> files(TestCall call) throws IOException {
        call.carrierSide().hangUp();
        call.passes(100).recordingsWritten();
        List<StereoFile> files = new ArrayList<>();
        for (Path file : call.record().recordings()) {
            files.add(StereoFile.read(file));
        }
        return files;
    }

    private static byte[] part(byte[] side, int fromMillis, int toMillis) {
        return Arrays.copyOfRange(side, 8 * fromMillis, 8 * toMillis);
    }

    @Test
    void aPauseIsSilentOnBothSidesForJustAsLongAndTheFileStaysInStep() throws IOException {
        Truth truth = new Truth();
        TestCall call = TestCall.recordedIn(folder, conversation -> {
                    recording = conversation.recording();
                    conversation.start(Prompt.text(ALPHABET.toUpperCase(Locale.ROOT)), BargeIn.NONE);
                    conversation.listen();
                })
                .dial();
        call.carrierSide().listen(truth);
        call.carrierSide().speak(SpokenCode.audio(ALPHABET));
        call.passes(500);
        recording.pause();
        assertThat(recording.active()).isFalse();
        call.passes(400);
        recording.resume();
        assertThat(recording.active()).isTrue();
        call.passes(2000);

        StereoFile file = files(call).getFirst();
        for (byte[] side : List.of(file.left(), file.right())) {
            assertThat(part(side, 500, 900)).containsOnly(AudioFormat.MULAW_8K.silence());
            assertThat(part(side, 440, 500)).doesNotContain(AudioFormat.MULAW_8K.silence());
            assertThat(part(side, 900, 960)).doesNotContain(AudioFormat.MULAW_8K.silence());
        }
        for (char letter : new char[] {'c', 'r', 'x'}) {
            assertThat(StereoFile.begins(file.left(), letter)).isCloseTo(truth.said(letter), within(20));
            char answer = Character.toUpperCase(letter);
            assertThat(StereoFile.begins(file.right(), answer)).isCloseTo(truth.heard(answer), within(40));
        }
    }

    @Test
    void itMayBeginInTheMidstOfACall() throws IOException {
        Truth truth = new Truth();
        TestCall call = TestCall.recordableIn(folder, conversation -> {
                    conversation.say("not for the record");
                    conversation.recording().start();
                    conversation.recording().start();
                    conversation.start(Prompt.text("HELLO THERE"), BargeIn.NONE);
                    conversation.listen();
                })
                .dial();
        call.carrierSide().listen(truth);
        call.passes(1200).callerSays("abcdef").passes(2000);

        List<StereoFile> files = files(call);
        assertThat(files).hasSize(1);
        assertThat(StereoFile.text(files.getFirst().right())).isEqualTo("HELLO THERE");
        assertThat(StereoFile.text(files.getFirst().left())).isEqualTo("abcdef");
        assertThat(StereoFile.begins(files.getFirst().right(), 'T')
                        - StereoFile.begins(files.getFirst().left(), 'a'))
                .isCloseTo(truth.heard('T') - truth.said('a'), within(40));
    }

    @Test
    void begunInTheMidstOfAPromptItIsInStep() throws IOException {
        Truth truth = new Truth();
        TestCall call = TestCall.recordableIn(folder, conversation -> {
                    recording = conversation.recording();
                    conversation.say(Prompt.text(ALPHABET), BargeIn.NONE);
                })
                .dial();
        call.carrierSide().listen(truth);
        call.carrierSide().speak(SpokenCode.audio(ALPHABET));
        call.passes(900);
        recording.start();
        call.passes(3000).recordingsWritten();

        StereoFile file = StereoFile.read(call.record().recordings().getFirst());
        assertThat(StereoFile.begins(file.right(), 'x') - StereoFile.begins(file.left(), 'x'))
                .isCloseTo(truth.heard('x') - truth.said('x'), within(40));
    }

    @Test
    void stoppedAndBegunAgainItIsInTwoFiles() throws IOException {
        TestCall call = TestCall.recordedIn(folder, conversation -> {
                    conversation.say("one");
                    conversation.recording().stop();
                    conversation.recording().stop();
                    conversation.say("two");
                    conversation.recording().start();
                    conversation.say("three");
                    conversation.listen();
                })
                .dial()
                .passes(3000);

        assertThat(files(call))
                .extracting(file -> StereoFile.text(file.right()))
                .containsExactly("one", "three");
        List<String> names = call.record().recordings().stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(names.getFirst()).endsWith("-CA1.wav");
        assertThat(names.getLast()).isEqualTo(names.getFirst().replace(".wav", ".2.wav"));
    }

    @Test
    void oneThatBeginsInAPauseIsSilentUntilItIsOver() throws IOException {
        TestCall call = TestCall.recordableIn(folder, conversation -> {
                    conversation.recording().pause();
                    conversation.recording().start();
                    conversation.say("secret");
                    conversation.recording().resume();
                    conversation.say("public");
                    conversation.listen();
                })
                .dial()
                .passes(3000);

        StereoFile file = files(call).getFirst();
        assertThat(StereoFile.text(file.right())).isEqualTo("public");
        assertThat(StereoFile.begins(file.right(), 'p')).isGreaterThan(6 * 60);
    }

    @Test
    void theToneOfTheLastDigitIsNotInIt() throws IOException {
        TestCall call = TestCall.recordedIn(folder, conversation -> {
                    conversation.recording().pause();
                    try {
                        conversation.collectDigits(DigitSettings.DEFAULTS.withMax(1));
                    } finally {
                        conversation.recording().resume();
                    }
                    conversation.start(Prompt.text("thank you"), BargeIn.NONE);
                    listen(conversation);
                })
                .dial()
                .passes(500);
        call.carrierSide().speak(SpokenCode.audio("tttttttaaaa"));
        call.callerPresses("4").passes(3000);

        StereoFile file = files(call).getFirst();
        assertThat(recording).isNotNull();
        assertThat(StereoFile.text(file.right())).isEqualTo("thank you");
        // Down for 100 ms, and 100 ms more: of seven letters of 60 ms two thirds.
        assertThat(StereoFile.text(part(file.left(), 0, 700))).isEmpty();
        assertThat(StereoFile.text(file.left())).matches("t{3,4}aaaa");
    }

    @Test
    void afterTheCallsEndNothingHappens() throws IOException {
        List<Boolean> tried = new ArrayList<>();
        TestCall call = TestCall.recordedIn(folder, conversation -> {
                    try {
                        conversation.listen();
                    } catch (CallEndedException over) {
                        tried.add(conversation.recording().active());
                        conversation.recording().stop();
                        conversation.recording().pause();
                        conversation.recording().resume();
                        conversation.recording().start();
                        tried.add(conversation.recording().active());
                    }
                })
                .dial()
                .passes(500);

        assertThat(files(call)).hasSize(1);
        assertThat(tried).containsExactly(false, false);
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void anInterruptedDialogCanStillResume() throws IOException {
        List<Object> seen = new ArrayList<>();
        CountDownLatch never = new CountDownLatch(1);
        TestCall call = TestCall.recordedIn(folder, conversation -> {
                    recording = conversation.recording();
                    recording.pause();
                    Thread.currentThread().interrupt();
                    recording.resume();
                    seen.add(recording.active());
                    seen.add(Thread.currentThread().isInterrupted());
                    never.await();
                })
                .dial()
                .passes(500);

        assertThat(seen).containsExactly(true, true);
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aDialogThatRunsWildGetsAHundredFiles() throws IOException {
        TestCall call = TestCall.recordableIn(folder, conversation -> {
                    for (int i = 0; i < 110; i++) {
                        conversation.recording().start();
                        conversation.say("x");
                        conversation.recording().stop();
                    }
                })
                .dial()
                .passes(110 * 200);
        call.recordingsWritten();

        assertThat(call.record().recordings()).hasSize(100).doesNotHaveDuplicates();
        assertThat(call.anomalies).filteredOn("recording-refused"::equals).hasSize(10);
    }
}
