package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.speech.SpeechException;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Engines are guests: they may fail, fall silent or misbehave, and the call goes on. */
class EngineFailuresTest {

    private final List<String> heard = new ArrayList<>();

    private final Dialog asking = conversation -> {
        while (true) {
            Answer answer = conversation.ask("q");
            heard.add(answer instanceof Answer.NoInput ? "(nothing)" : answer.text());
        }
    };

    private static List<String> failures(TestCall call) {
        return call.events(CallEvent.EngineFailed.class).stream()
                .map(it -> it.engine() + " " + it.message())
                .toList();
    }

    @Test
    void aRecognizerThatFallsSilentIsWaitedForTwoSeconds() {
        TestCall call = TestCall.answeredBy(asking).dial().passes(500);
        call.carrierSide().speak(SpokenCode.audio("it is me"));
        call.passes(400);
        call.recognizer.fallSilent();

        call.passes(80 + 500 + 1950);
        assertThat(heard).isEmpty();
        call.passes(150);

        // The interim transcript counts.
        assertThat(heard).containsExactly("it is");
    }

    @Test
    void aRecognizerThatNeverSaidAWordLeavesTheCallerTheFloor() {
        TestCall call = TestCall.answeredBy(asking).dial().passes(500);
        call.recognizer.fallSilent();

        call.callerSays("hello").passes(1200 + 2000 + 6900);
        assertThat(heard).isEmpty();
        call.passes(200);

        assertThat(heard).containsExactly("(nothing)");
    }

    @Test
    void aRecognizerThatIsBehindButAtWorkIsWaitedForLonger() {
        TestCall call = TestCall.answeredBy(asking).dial().passes(500);
        call.recognizer.trails(Duration.ofSeconds(5));

        call.callerSays("it is me").passes(500 + 4500);
        assertThat(heard).isEmpty();
        call.passes(600);

        assertThat(heard).containsExactly("it is me");
    }

    @Test
    void aFinalThatComesTooLateIsNotTheNextAnswer() {
        TestCall call = TestCall.answeredBy(asking).dial().passes(500);
        call.recognizer.takes(Duration.ofMillis(2500));

        call.callerSays("one two").passes(500 + 2100);
        assertThat(heard).containsExactly("one two");
        call.recognizer.takes(Duration.ZERO);
        call.callerSays("three").passes(1000);

        assertThat(heard).containsExactly("one two", "three");
    }

    @Test
    void aStreamThatBreaksOnceIsOpenedAgain() {
        TestCall call = TestCall.answeredBy(asking)
                .dial()
                .passes(500)
                .callerSays("it is ")
                .passes(40);
        call.recognizer.breakStreams();

        call.callerSays("only me").passes(1000);

        assertThat(heard).containsExactly("it is only me");
        assertThat(failures(call)).containsExactly("recognizer UNAVAILABLE: gone");
        assertThat(call.recognizer.openStreams()).isEqualTo(1);
    }

    @Test
    void aStreamThatBreaksBetweenTurnsIsOpenedAgain() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    heard.add(conversation.ask("a").text());
                    heard.add(conversation.ask("a somewhat longer question").text());
                })
                .dial()
                .passes(500)
                .callerSays("one")
                .passes(1000);
        call.recognizer.breakStreams();

        call.passes(2000).callerSays("two").passes(2000);

        assertThat(heard).containsExactly("one", "two");
    }

    @Test
    void aStreamThatKeepsBreakingIsTheDialogsConcern() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    try {
                        conversation.ask("q");
                    } catch (SpeechException failure) {
                        heard.add(failure.kind().name());
                        throw failure;
                    }
                })
                .dial()
                .passes(500);

        for (int i = 0; i < 5; i++) {
            assertThat(heard).isEmpty();
            call.recognizer.breakStreams();
            call.passes(850);
        }
        call.passes(2000);

        assertThat(heard).containsExactly("UNAVAILABLE");
        assertThat(call.botSaid()).isEqualTo("qsorry");
        assertThat(call.record().reason()).isEqualTo(EndReason.DIALOG_FAILED);
        assertThat(call.record().detail()).contains("SpeechException").contains("gone");
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aRecognizerThatRefusesOnceIsAskedAgainAndNoInputStillCounts() {
        TestCall call = TestCall.answeredBy(asking);
        call.recognizer.refuseOnce();

        call.dial().passes(60 + 7100);

        assertThat(heard).containsExactly("(nothing)");
        assertThat(failures(call)).containsExactly("recognizer EXHAUSTED: no more streams");
    }

    @Test
    void aRecognizerThatRefusesEndsTheCallWithAnApology() {
        TestCall call = TestCall.answeredBy(asking);
        call.recognizer.refuse();

        call.dial().passes(2000);

        assertThat(call.botSaid()).isEqualTo("qsorry");
        assertThat(call.record().reason()).isEqualTo(EndReason.DIALOG_FAILED);
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aRecognizerWithABugFailsLikeAnyOther() {
        TestCall call = TestCall.answeredBy(asking);
        call.recognizer.haveABug();

        call.dial().passes(2000);

        assertThat(call.botSaid()).isEqualTo("qsorry");
        assertThat(failures(call)).first().asString().contains("INTERNAL").contains("a bug in the engine");
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aRecognizerThatDevelopsABugFailsLikeAnyOther() {
        TestCall call = TestCall.answeredBy(asking).dial().passes(500);
        call.recognizer.haveABug();

        call.passes(2000);

        assertThat(call.botSaid()).isEqualTo("qsorry");
        assertThat(call.record().reason()).isEqualTo(EndReason.DIALOG_FAILED);
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aVoiceActivityDetectorThatRefusesIsDoneWithout() {
        TestCall call = TestCall.answeredBy(asking);
        call.voiceActivity.refuse();
        call.recognizer.endpoints();

        call.dial().passes(500).callerSays("hello").passes(1000);

        assertThat(heard).containsExactly("hello");
        assertThat(failures(call)).singleElement().asString().startsWith("voice activity INTERNAL");
        assertThat(call.events.getFirst()).isInstanceOf(CallEvent.CallStarted.class);
    }

    @Test
    void aVoiceActivityDetectorThatBreaksIsDoneWithout() {
        TestCall call = TestCall.answeredBy(asking).dial().passes(500);
        call.recognizer.endpoints();
        call.voiceActivity.haveABug();

        call.callerSays("hello").passes(1000);

        assertThat(heard).containsExactly("hello");
        assertThat(call.voiceActivity.openStreams()).isZero();
    }

    @Test
    void aSynthesizerThatFailsEndsThePlaybackAndTheDialogGoesOn() {
        TestCall call = TestCall.answeredBy(conversation -> {
            Playback said = conversation.say("hello there");
            heard.add("[" + said.heard() + "] " + said.completed());
        });
        call.synthesizer.fail();

        call.dial().passes(100);

        assertThat(heard).containsExactly("[] false");
        assertThat(failures(call)).containsExactly("synthesizer UNAVAILABLE: gone");
        assertThat(call.transcript()).containsExactly("bot:  | hello there");
        assertThat(call.record().reason()).isEqualTo(EndReason.BOT_HUNG_UP);
    }

    @Test
    void aSynthesizerThatFailsHalfwayHasSaidTheHalfOfIt() {
        TestCall call = TestCall.answeredBy(conversation -> {
            Playback said = conversation.say("one two three four");
            heard.add("[" + said.heard() + "] " + said.completed());
        });
        call.synthesizer.failHalfway();

        call.dial().passes(3000);

        assertThat(call.botSaid()).isEqualTo("one two t");
        assertThat(heard).containsExactly("[one two] false");
    }

    @Test
    void aSynthesizerWithABugEndsInAnApologyThatNobodyHears() {
        TestCall call = TestCall.answeredBy(conversation -> {
            conversation.say("hello");
            throw new IllegalStateException("no more ideas");
        });
        call.synthesizer.haveABug();

        call.dial().passes(1000);

        assertThat(call.record().reason()).isEqualTo(EndReason.DIALOG_FAILED);
        assertThat(call.record().detail()).contains("no more ideas");
        assertThat(failures(call)).hasSize(2).allSatisfy(it -> assertThat(it).contains("a bug in the engine"));
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aSlowSynthesizerIsWaitedFor() {
        TestCall call = TestCall.answeredBy(conversation -> {
            conversation.say("one");
            conversation.say("two");
        });
        call.synthesizer.takes(Duration.ofSeconds(4));

        call.dial().passes(10_000);

        assertThat(call.botSaid()).isEqualTo("onetwo");
        assertThat(call.transcript()).containsExactly("bot: one", "bot: two");
        assertThat(call.end()).isNotNull();
    }

    @Test
    void aSynthesizerThatHangsIsGivenUp() {
        TestCall call = TestCall.answeredBy(conversation -> {
            Playback said = conversation.say("hello");
            heard.add("[" + said.heard() + "] " + said.completed());
        });
        call.synthesizer.hang();

        call.dial().passes(9900);
        assertThat(heard).isEmpty();
        call.passes(200);

        assertThat(heard).containsExactly("[] false");
        assertThat(failures(call)).containsExactly("synthesizer UNAVAILABLE: no audio came for 10 s");
        assertThat(call.synthesizer.cancelled()).isEqualTo(1);
    }

    @Test
    void aSynthesizerAsSlowAsSpeechIsHeardToTheEnd() {
        TestCall call = TestCall.answeredBy(conversation ->
                heard.add(conversation.say("a somewhat longer sentence").completed() + ""));
        call.synthesizer.makesALetterEvery(Duration.ofMillis(60));

        call.dial().passes(5000);

        assertThat(call.botSaid()).isEqualTo("a somewhat longer sentence");
        assertThat(heard).containsExactly("true");
    }

    @Test
    void whatIsCutWhileItIsStillBeingMadeWasNotHeardYet() {
        List<Playback> playbacks = new ArrayList<>();
        TestCall call = TestCall.answeredBy(conversation -> {
            playbacks.add(conversation.start(Prompt.text("one two three four five six")));
            conversation.listen();
        });
        call.synthesizer.makesALetterEvery(Duration.ofMillis(60));

        call.dial().passes(560);
        playbacks.getFirst().stop();
        call.passes(100);

        assertThat(call.botSaid()).startsWith("one two").hasSizeLessThan(10);
        assertThat(playbacks.getFirst().heard()).isIn("one", "one two");
    }
}
