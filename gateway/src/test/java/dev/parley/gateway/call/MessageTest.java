package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Mulaw;
import dev.parley.api.audio.Wav;
import dev.parley.api.call.CallEvent;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.Message;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.dialog.RecordSettings;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that callers leave. */
class MessageTest {

    private static final RecordSettings PLAIN = RecordSettings.DEFAULTS.withTone(false);

    @TempDir
    private Path folder;

    private final List<Optional<Message>> taken = new CopyOnWriteArrayList<>();
    private final List<String> seen = new ArrayList<>();

    private Dialog taking(RecordSettings settings) {
        return conversation -> taken.add(conversation.record(settings));
    }

    private TestCall call(Dialog dialog) {
        return TestCall.recordableIn(folder, dialog);
    }

    /** The one message, once it has been taken. */
    private Message message(TestCall call) {
        call.loop.until(() -> call.passes(20).end() != null);
        assertThat(taken).hasSize(1);
        return taken.getFirst().orElseThrow();
    }

    private static byte[] audio(Path file) throws IOException {
        Wav wav = Wav.read(file);
        assertThat(wav.format()).isEqualTo(AudioFormat.L16_8K);
        return wav.to(AudioFormat.MULAW_8K).audio();
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void itIsTheCallersVoiceUntilTheyFallSilentAndItsWords() throws IOException {
        TestCall call = call(taking(PLAIN)).dial();
        call.passes(500)
                .callerSays("Call Ada ")
                .passes(1500)
                .callerSays("at nine")
                .passes(2900);
        assertThat(taken).isEmpty();
        Message message = message(call);

        assertThat(message.text()).isEqualTo("Call Ada at nine");
        assertThat(StereoFile.text(audio(message.file()))).isEqualTo("Call Ada at nine");
        assertThat(message.length().toMillis()).isCloseTo(500 + 540 + 1500 + 420 + 3000, within(100L));
        assertThat(message.length()).isEqualTo(AudioFormat.MULAW_8K.duration(audio(message.file()).length));
        assertThat(call.transcript()).containsExactly("caller: Call Ada at nine");
        assertThat(call.record().recordings()).containsExactly(message.file());
        assertThat(call.record().turns()).isEmpty();
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void theFileIsInTheFolderOfMessagesByTheDayOfTheCall() {
        TestCall call = call(taking(PLAIN)).dial();
        call.callerSays("Hello").passes(2000);
        Message message = message(call);

        assertThat(folder.resolve("messages").relativize(message.file()).toString())
                .matches("\\d{4}-\\d\\d-\\d\\d/\\d{6}\\.\\d{3}-CA1\\.wav");
    }

    @Test
    void aToneTellsTheCallerToBegin() throws IOException {
        TestCall call = call(conversation -> {
                    conversation.start(Prompt.text("go on"), BargeIn.NONE);
                    taken.add(conversation.record(RecordSettings.DEFAULTS));
                })
                .dial();
        call.passes(300).callerSays("Early").passes(500).callerSays("Late").passes(3500);
        Message message = message(call);

        assertThat(call.botSaid()).isEqualTo("go on");
        assertThat(call.notices()).containsSubsequence("p1 completed", "p2 started");
        assertThat(message.text()).isEqualTo("Late");
        assertThat(StereoFile.text(audio(message.file()))).isEqualTo("Late");
    }

    @Test
    void theToneIsAKilohertzAndDoesNotClick() {
        byte[] tone = StartTone.in(AudioFormat.MULAW_8K);
        assertThat(AudioFormat.MULAW_8K.duration(tone.length)).isEqualTo(Duration.ofMillis(300));
        int crossings = 0;
        for (int i = 1; i < tone.length; i++) {
            assertThat(Math.abs(Mulaw.decode(tone[i]) - Mulaw.decode(tone[i - 1])))
                    .isLessThan(6000);
            crossings += Mulaw.decode(tone[i - 1]) < 0 && Mulaw.decode(tone[i]) >= 0 ? 1 : 0;
        }
        assertThat(crossings).isCloseTo(300, within(2));
        assertThat(Math.abs(Mulaw.decode(tone[1]))).isLessThan((short) 200);
        assertThat(StartTone.in(AudioFormat.L16_16K)).hasSize(9600);
    }

    @Test
    void theFinishingKeyEndsItAtOnce() throws IOException {
        TestCall call = call(conversation -> {
                    taken.add(conversation.record(PLAIN));
                    seen.add(conversation.ask("more?").text());
                })
                .dial();
        call.passes(100)
                .callerSays("Hello")
                .callerPresses("5")
                .callerSays("you")
                .callerPresses("#");
        call.loop.until(() -> taken.size() == 1);
        call.passes(1000).callerPresses("1#");
        Message message = message(call);

        assertThat(message.text()).isEqualTo("Helloyou");
        assertThat(StereoFile.text(audio(message.file()))).startsWith("Hello").endsWith("you");
        assertThat(message.length()).isLessThan(Duration.ofMillis(1000));
        assertThat(seen).containsExactly("1");
    }

    @Test
    void withoutAFinishingKeyKeysDoNothing() {
        TestCall call = call(taking(PLAIN.withFinishKey(""))).dial();
        call.callerPresses("#").callerSays("Hello").callerPresses("#*1").passes(1000);
        assertThat(taken).isEmpty();

        assertThat(message(call).text()).isEqualTo("Hello");
    }

    @Test
    void itIsNoLongerThanItMayBe() throws IOException {
        TestCall call = call(taking(PLAIN.withLongest(Duration.ofSeconds(2)))).dial();
        call.callerSays("This is a very long story that goes on and on");
        Message message = message(call);

        assertThat(message.length().toMillis()).isCloseTo(2000, within(20L));
        assertThat(message.text()).startsWith("This is a").doesNotContain("and");
        assertThat(audio(message.file())).hasSize((int) message.length().toMillis() * 8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoSaysNothingLeavesNone(boolean voiceActivity) throws IOException {
        TestCall call = call(taking(PLAIN));
        if (!voiceActivity) {
            call.withoutVoiceActivity();
        }
        call.dial().passes(4900);
        assertThat(taken).isEmpty();
        call.loop.until(() -> call.passes(20).end() != null);
        call.recordingsWritten();

        assertThat(taken).containsExactly(Optional.empty());
        assertThat(call.record().recordings()).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void aCoughIsNone() throws IOException {
        TestCall call = call(taking(PLAIN)).dial();
        call.passes(1000).callerUtters(SpokenCode.noise(20)).passes(10_000);
        call.loop.until(() -> call.passes(20).end() != null);
        call.recordingsWritten();

        assertThat(taken).containsExactly(Optional.empty());
        assertThat(files()).isZero();
    }

    @Test
    void aVoiceThatNobodyUnderstandsIsOne() {
        TestCall call = call(taking(PLAIN)).dial();
        call.passes(1000).callerUtters(SpokenCode.noise(100)).passes(10_000);

        assertThat(message(call).text()).isEmpty();
    }

    @Test
    void whoHangsUpInTheMidstHasLeftOne() throws IOException {
        TestCall call = call(conversation -> {
                    try {
                        conversation.record(PLAIN);
                    } catch (CallEndedException ended) {
                        seen.add(ended.reason().name());
                        throw ended;
                    }
                })
                .dial();
        call.callerSays("Call Ada at nine").passes(100).carrierSide().hangUp();
        call.passes(100).recordingsWritten();

        assertThat(seen).containsExactly("CALLER_HUNG_UP");
        assertThat(call.record().reason()).isEqualTo(EndReason.CALLER_HUNG_UP);
        assertThat(call.record().recordings()).hasSize(1);
        assertThat(StereoFile.text(audio(call.record().recordings().getFirst())))
                .isEqualTo("Call Ada at nine");
        assertThat(call.transcript()).containsExactly("caller: Call Ada at nine");
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void whoHangsUpWithoutAWordHasLeftNone() throws IOException {
        TestCall call = call(taking(PLAIN)).dial();
        call.passes(1000).carrierSide().hangUp();
        call.passes(100).recordingsWritten();

        assertThat(call.record().recordings()).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void itIsTakenWithoutARecognizer() throws IOException {
        TestCall call = call(taking(PLAIN));
        call.recognizer.refuse();
        call.dial().passes(1000).callerSays("Call Ada at the office at nine").passes(2900);
        assertThat(taken).isEmpty();
        Message message = message(call);

        assertThat(message.text()).isEmpty();
        assertThat(StereoFile.text(audio(message.file()))).isEqualTo("Call Ada at the office at nine");
        assertThat(call.events(CallEvent.EngineFailed.class)).isNotEmpty();
    }

    @Test
    void aRecognizerThatBreaksLeavesItsWords() throws IOException {
        TestCall call = call(taking(PLAIN)).dial();
        call.callerSays("Call Ada ").passes(100);
        call.recognizer.refuse();
        call.recognizer.breakStreams();
        call.callerSays("at nine").passes(3500);
        Message message = message(call);

        assertThat(message.text()).isEqualTo("Call Ada");
        assertThat(StereoFile.text(audio(message.file()))).isEqualTo("Call Ada at nine");
    }

    @Test
    void withoutVoiceActivityItGoesOnAfterEachSentence() {
        TestCall call = call(taking(PLAIN)).withoutVoiceActivity();
        call.recognizer.endpoints();
        call.dial()
                .passes(1000)
                .callerSays("Call Ada")
                .passes(1500)
                .callerSays("at nine")
                .passes(2000);
        assertThat(taken).isEmpty();

        assertThat(message(call).text()).isEqualTo("Call Ada at nine");
    }

    @Test
    void theRecordingOfTheCallGoesOnBesideIt() throws IOException {
        TestCall call = TestCall.recordedIn(folder, conversation -> {
            conversation.say("go on");
            taken.add(conversation.record(PLAIN));
            conversation.say("thanks");
        });
        call.dial().passes(1000).callerSays("Hello").passes(3500);
        Message message = message(call);
        call.recordingsWritten();

        assertThat(call.record().recordings()).hasSize(2).last().isEqualTo(message.file());
        StereoFile whole = StereoFile.read(call.record().recordings().getFirst());
        assertThat(StereoFile.text(whole.left())).isEqualTo("Hello");
        assertThat(StereoFile.text(whole.right())).isEqualTo("go onthanks");
    }

    @Test
    void severalHaveAFileEach() {
        TestCall call = call(conversation -> {
            taken.add(conversation.record(PLAIN));
            taken.add(conversation.record(PLAIN));
        });
        call.dial().callerSays("One").callerPresses("#").passes(100);
        call.loop.until(() -> taken.size() == 1);
        call.callerSays("Two").callerPresses("#").passes(100);
        call.loop.until(() -> call.passes(20).end() != null);

        assertThat(taken).extracting(it -> it.orElseThrow().text()).containsExactly("One", "Two");
        assertThat(taken.getLast().orElseThrow().file().toString()).endsWith("-CA1.2.wav");
    }

    @Test
    void noneIsTakenWhileTheRecordingIsPaused() {
        TestCall call = call(conversation -> {
                    conversation.recording().pause();
                    conversation.record(PLAIN);
                })
                .dial()
                .passes(1000);

        assertThat(call.record().reason()).isEqualTo(EndReason.DIALOG_FAILED);
        assertThat(call.record().detail()).contains("IllegalStateException");
    }

    @Test
    void whatCannotBeWrittenIsNone() throws IOException {
        Files.createFile(folder.resolve("messages"));
        TestCall call = call(conversation -> {
                    taken.add(conversation.record(PLAIN));
                    conversation.say("sorry");
                })
                .dial();
        call.callerSays("Hello").passes(3500);
        call.loop.until(() -> call.passes(20).end() != null);

        assertThat(taken).containsExactly(Optional.empty());
        assertThat(call.botSaid()).isEqualTo("sorry");
        assertThat(call.record().recordings()).isEmpty();
        assertThat(call.anomalies).contains("recording-failed");
    }

    @Test
    void anInterruptionBeforeItEndsWhatTheBotSaysAndIsNoPartOfIt() {
        TestCall call = call(conversation -> {
                    conversation.start(Prompt.text("please speak after the tone and be brief"));
                    taken.add(conversation.record(RecordSettings.DEFAULTS));
                })
                .dial();
        call.passes(500)
                .callerSays("Oh no not")
                .passes(1500)
                .callerSays("Hello")
                .passes(3500);

        assertThat(message(call).text()).isEqualTo("Hello");
        assertThat(call.botSaid()).doesNotContain("brief");
    }

    @Test
    void theDialogGoesOnWithWhatTheCallerSaysNext() {
        TestCall call = call(conversation -> {
            taken.add(conversation.record(PLAIN));
            seen.add(conversation.ask("more?").text());
        });
        call.dial().callerSays("Hello").passes(3200);
        call.loop.until(() -> call.passes(20).botSaid().equals("more?"));
        call.callerSays("No").passes(1500);

        assertThat(message(call).text()).isEqualTo("Hello");
        assertThat(seen).containsExactly("No");
    }
}
