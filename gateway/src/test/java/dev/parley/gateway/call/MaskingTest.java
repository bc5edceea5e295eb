package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.api.call.CallEvent;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.CallRecording;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.speech.AnyFormatRecognizer;
import dev.parley.gateway.speech.AnyFormatSynthesizer;
import dev.parley.gateway.speech.SpokenPrompts;
import dev.parley.gateway.speech.SynthesizerPair;
import dev.parley.gateway.testing.FakeSynthesizer;
import dev.parley.gateway.testing.Rankings;
import dev.parley.gateway.testing.TestCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What is shown of a call while its dialog has the recording paused: that something was said, not what. */
class MaskingTest {

    private static final DigitSettings CARD = DigitSettings.DEFAULTS.withMax(4);

    private final List<String> answers = new ArrayList<>();
    private final Logger logs = (Logger) LoggerFactory.getLogger("dev.parley");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private CallRecording recording;

    @BeforeEach
    void logEverything() {
        logged.start();
        logs.setLevel(Level.TRACE);
        logs.setAdditive(false);
        logs.addAppender(logged);
    }

    @AfterEach
    void logAsUsual() {
        logs.detachAppender(logged);
        logs.setAdditive(true);
        logs.setLevel(null);
    }

    private String log() {
        PatternLayout layout = new PatternLayout();
        layout.setContext(logs.getLoggerContext());
        layout.setPattern("%msg%n%ex{full}");
        layout.start();
        return logged.list.stream().map(layout::doLayout).collect(Collectors.joining());
    }

    /** All that anybody sees of a call, but the times, which have digits of their own. */
    private String shown(TestCall call) {
        return (call.events + "\n" + call.record() + "\n" + log()).replaceAll("=[-0-9T:.]+Z", "");
    }

    private void paused(Conversation conversation, Runnable step) {
        conversation.recording().pause();
        try {
            step.run();
        } finally {
            conversation.recording().resume();
        }
    }

    /** As docs/plugins.md has it. */
    private static String card(Conversation conversation) {
        conversation.recording().pause();
        try {
            conversation.say("Please enter the sixteen digits of your card.");
            return conversation
                    .collectDigits(DigitSettings.DEFAULTS.withMax(16))
                    .digits();
        } finally {
            conversation.recording().resume();
        }
    }

    @Test
    void aCardNumberIsTheDialogsAlone() {
        String number = "4129303132333435";
        TestCall call = TestCall.answeredBy(conversation -> answers.add(card(conversation)))
                .dial()
                .callerPresses(number)
                .passes(2000);

        assertThat(answers).containsExactly(number);
        assertThat(call.transcript()).last().isEqualTo("caller: [" + "*".repeat(16) + "]");
        assertThat(shown(call)).doesNotContain(number);
    }

    private void note(Answer answer) {
        answers.add(answer.text());
    }

    @Test
    void digitsPressedInAPauseAreTheDialogsAlone() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    paused(conversation, () -> note(conversation.collectDigits(CARD)));
                    note(conversation.collectDigits(CARD.withMax(1)));
                })
                .dial()
                .passes(500)
                .callerPresses("4129")
                .passes(500)
                .callerPresses("7")
                .passes(1000);

        assertThat(answers).containsExactly("4129", "7");
        assertThat(call.transcript()).containsExactly("caller: [****]", "caller: [7]");
        assertThat(call.events(CallEvent.CallerPressed.class))
                .extracting(CallEvent.CallerPressed::digits)
                .containsExactly("****", "7");
        assertThat(shown(call)).doesNotContain("4129");
    }

    @Test
    void wordsSaidInAPauseAreStars() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    paused(conversation, () -> note(conversation.listen()));
                    note(conversation.ask("thanks, more?"));
                })
                .dial()
                .passes(500)
                .callerSays("four one two")
                .passes(2500)
                .callerSays("no thanks")
                .passes(2000);

        assertThat(answers).containsExactly("four one two", "no thanks");
        assertThat(call.transcript()).containsExactly("caller: * * *", "bot: thanks, more?", "caller: no thanks");
        assertThat(call.events(CallEvent.CallerSaid.class))
                .extracting(CallEvent.CallerSaid::text, CallEvent.CallerSaid::confidence)
                .containsExactly(tuple("* * *", 0.9), tuple("no thanks", 0.9));
        assertThat(call.events(CallEvent.CallerSpeaking.class))
                .extracting(event -> event.interim().text())
                .startsWith("*", "* *")
                .contains("no")
                .doesNotContain("four");
        assertThat(shown(call)).doesNotContain("four").doesNotContain("one two");
    }

    @Test
    void anUtteranceThatBeganInAPauseIsHiddenThoughItEndsAfterIt() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    recording = conversation.recording();
                    recording.pause();
                    note(conversation.listen());
                    note(conversation.listen());
                })
                .dial()
                .passes(500)
                .callerSays("four one ");
        recording.resume();
        call.callerSays("two six").passes(1000).callerSays("hello").passes(1000);

        assertThat(answers).containsExactly("four one two six", "hello");
        assertThat(call.transcript()).containsExactly("caller: * * * *", "caller: hello");
        assertThat(call.events(CallEvent.CallerSpeaking.class))
                .extracting(event -> event.interim().text())
                .startsWith("*", "* *", "* * *")
                .noneMatch(text -> text.contains("four") || text.contains("two"));
    }

    @Test
    void anUtteranceThatEndsInAPauseIsHidden() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    recording = conversation.recording();
                    note(conversation.listen());
                })
                .dial()
                .passes(500)
                .callerSays("it is four ");
        recording.pause();
        call.callerSays("one two").passes(1000);

        assertThat(answers).containsExactly("it is four one two");
        assertThat(call.transcript()).containsExactly("caller: * * * * *");
    }

    @Test
    void withoutVoiceActivityAnUtteranceThatBeganInAPauseIsHidden() {
        TestCall call = TestCall.answeredBy(conversation -> {
            recording = conversation.recording();
            recording.pause();
            note(conversation.listen());
        });
        call.recognizer.endpoints();
        call.withoutVoiceActivity().dial().passes(500).callerSays("four");
        recording.resume();
        call.passes(2000);

        assertThat(answers).containsExactly("four");
        assertThat(call.transcript()).containsExactly("caller: *");
    }

    @Test
    void wordsFromBeforeListeningAreHiddenIfTheyFellIntoAPause() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    paused(conversation, () -> note(conversation.collectDigits(CARD.withMax(1))));
                    note(conversation.listen());
                })
                .dial()
                .passes(500);
        call.carrierSide().press("4");
        call.callerSays("four one").passes(1500);

        assertThat(answers.getFirst()).isEqualTo("4");
        assertThat(answers.getLast()).endsWith("one");
        assertThat(call.transcript().getLast()).matches("caller: [* ]+");
    }

    @Test
    void digitsTypedAheadInAPauseAreHiddenThoughTheyAreCollectedAfterIt() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    paused(conversation, () -> conversation.say(Prompt.text("a very long text"), BargeIn.NONE));
                    note(conversation.collectDigits(CARD.withMax(2)));
                    note(conversation.collectDigits(CARD.withMax(2)));
                    note(conversation.collectDigits(CARD.withMax(2)));
                })
                .dial()
                .callerPresses("412")
                .passes(1500)
                .callerPresses("934")
                .passes(2000);

        assertThat(answers).containsExactly("41", "29", "34");
        assertThat(call.transcript())
                .containsExactly("bot: a very long text", "caller: [**]", "caller: [**]", "caller: [34]");
    }

    @Test
    void digitsBegunBeforeAPauseAreHiddenWithTheRest() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    recording = conversation.recording();
                    note(conversation.listen(ListenSettings.DEFAULTS.withDigits(CARD)));
                })
                .dial()
                .passes(500)
                .callerPresses("4");
        recording.pause();
        call.callerPresses("1");
        recording.resume();
        call.callerPresses("29").passes(1000);

        assertThat(answers).containsExactly("4129");
        assertThat(call.transcript()).containsExactly("caller: [****]");
    }

    @Test
    void digitsInWhatTheBotIsGivenToSayAreHiddenWheneverItIsHeard() {
        List<Playback> said = new ArrayList<>();
        TestCall call = TestCall.answeredBy(conversation -> {
                    said.add(conversation.start(Prompt.text("press 1")));
                    paused(conversation, () -> {
                        said.add(conversation.start(Prompt.text("card 41 29, and on it goes")));
                        said.add(conversation.start(Prompt.text("pin 1234")));
                    });
                    conversation.say("press 2");
                })
                .dial()
                .passes(1300);
        said.get(1).stop();
        call.passes(3000);

        assertThat(call.transcript()).hasSize(4).contains("bot: press 1", "bot: pin ****", "bot: press 2");
        assertThat(call.transcript().get(1))
                .matches("bot: card \\*\\* \\*\\*,.* \\| card \\*\\* \\*\\*, and on it goes");
        assertThat(said).extracting(Playback::text).contains("pin 1234");
        assertThat(call.synthesizer.asked()).contains("pin 1234");
        assertThat(shown(call)).doesNotContain("41").doesNotContain("1234");
    }

    @Test
    void aDialogThatFailsAfterAPauseIsNotQuoted() {
        TestCall call = TestCall.answeredBy(conversation -> paused(
                        conversation,
                        () -> fail(conversation.collectDigits(CARD).text())))
                .dial()
                .passes(500)
                .callerPresses("4129")
                .passes(3000);

        assertThat(call.record().detail()).isEqualTo("java.lang.IllegalStateException");
        assertThat(log())
                .contains("the dialog failed", "IllegalStateException", "NumberFormatException", "MaskingTest");
        assertThat(shown(call)).doesNotContain("4129");
        assertThat(call.botSaid()).isEqualTo("sorry");
    }

    private static void fail(String digits) {
        throw new IllegalStateException("cannot charge " + digits, new NumberFormatException(digits));
    }

    @Test
    void anEngineThatFailsInAPauseIsNotQuoted() {
        TestCall call = TestCall.answeredBy(conversation -> paused(conversation, () -> {
            conversation.say("card 4129");
            note(conversation.listen());
        }));
        call.synthesizer.fail();
        call.dial().passes(500).recognizer.breakStreams();
        call.callerSays("four").passes(1000);

        assertThat(call.events(CallEvent.EngineFailed.class))
                .extracting(CallEvent.EngineFailed::engine, CallEvent.EngineFailed::message)
                .containsExactly(tuple("synthesizer", "UNAVAILABLE"), tuple("recognizer", "UNAVAILABLE"));
    }

    @Test
    void whatIsRecordedDoesNotMatter(@TempDir Path folder) {
        TestCall call = TestCall.recordedIn(folder, conversation -> {
                    conversation.recording().stop();
                    paused(conversation, () -> {
                        conversation.recording().start();
                        note(conversation.ask("your pin, 4 digits"));
                    });
                    conversation.listen(ListenSettings.DEFAULTS.withNoInputTimeout(Duration.ofSeconds(1)));
                })
                .dial()
                .passes(2000)
                .callerPresses("9")
                .passes(6000);

        assertThat(answers).containsExactly("9");
        assertThat(call.transcript()).containsExactly("bot: your pin, * digits", "caller: [*]");
        call.recordingsWritten();
    }

    @Test
    void whatTheBotSaysInAPauseIsKeptInNoCache() {
        TestCall call = TestCall.answeredBy(conversation -> {
            conversation.recording().pause();
            conversation.say("four two");
            conversation.recording().resume();
            conversation.say("bye");
        });
        FakeSynthesizer keeper = new FakeSynthesizer(call.loop);

        call.withEngines(
                        Rankings.recognizers(call.loop, new AnyFormatRecognizer(call.recognizer)),
                        new SpokenPrompts(
                                new SynthesizerPair(keeper, new AnyFormatSynthesizer(call.synthesizer)),
                                _ -> Optional.empty(),
                                "en-US",
                                ""))
                .dial()
                .passes(2000);

        assertThat(keeper.asked()).containsExactly("bye");
        assertThat(call.synthesizer.asked()).containsExactly("four two");
    }

    @Test
    void whatIsNotSaidInAPauseIsMaskedToo() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.recording().pause();
                    conversation.say("please enter your number");
                    conversation.say("you entered 42");
                    conversation.recording().resume();
                })
                .dial()
                .passes(500)
                .callerPresses("4")
                .passes(3000);

        assertThat(call.transcript()).contains("bot:  | you entered **");
    }
}
