package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.speech.EngineChoice;
import dev.parley.api.speech.SpeechException;
import dev.parley.gateway.speech.AnyFormatRecognizer;
import dev.parley.gateway.speech.AnyFormatSynthesizer;
import dev.parley.gateway.speech.ChosenRecognizers;
import dev.parley.gateway.speech.SpokenPrompts;
import dev.parley.gateway.speech.SynthesizerPair;
import dev.parley.gateway.testing.FakeRecognizer;
import dev.parley.gateway.testing.FakeSynthesizer;
import dev.parley.gateway.testing.Rankings;
import dev.parley.gateway.testing.TestCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A dialog that has some of its call spoken, or heard, by engines of its choice. */
class ChosenEnginesTest {

    private static final EngineChoice OTHER = EngineChoice.of("other");

    private final List<Object> seen = new ArrayList<>();

    /** The engines besides the call's own. */
    private record Others(FakeRecognizer recognizer, FakeSynthesizer synthesizer) {}

    private static TestCall call(Dialog dialog) {
        TestCall call = TestCall.answeredBy(dialog);
        return with(call, new Others(new FakeRecognizer(call.loop), new FakeSynthesizer(call.loop)));
    }

    private static TestCall with(TestCall call, Others others) {
        CallRecognizer own = Rankings.recognizers(call.loop, new AnyFormatRecognizer(call.recognizer));
        CallRecognizer other = Rankings.recognizers(call.loop, new AnyFormatRecognizer(others.recognizer));
        return call.withEngines(
                new ChosenRecognizers(own, it -> Optional.of(other).filter(_ -> it.equals(OTHER))),
                new SpokenPrompts(
                        pair(call.synthesizer),
                        it -> Optional.of(pair(others.synthesizer)).filter(_ -> it.equals(OTHER)),
                        "en-US",
                        ""));
    }

    private static SynthesizerPair pair(FakeSynthesizer engine) {
        return new SynthesizerPair(new AnyFormatSynthesizer(engine), new AnyFormatSynthesizer(engine));
    }

    @Test
    void anAnswerIsHeardByThoseThatAreAskedForAndTheNextByTheCallsOwn() {
        TestCall call = TestCall.answeredBy(conversation -> {
            seen.add(conversation.listen(ListenSettings.DEFAULTS.withRecognizer(OTHER)));
            seen.add(conversation.listen());
        });
        Others others = new Others(new FakeRecognizer(call.loop), new FakeSynthesizer(call.loop));
        with(call, others).dial();
        call.callerSays("one").passes(2000).callerSays("two").passes(2000);

        assertThat(seen).extracting(it -> ((Answer.Utterance) it).text()).containsExactly("one", "two");
        assertThat(others.recognizer.requests()).hasSize(1);
        assertThat(call.recognizer.requests()).hasSize(1);
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aTextIsSpokenByThoseThatItAsksFor() {
        TestCall call = TestCall.answeredBy(conversation -> {
            seen.add(conversation.say(Prompt.text("one").withSynthesizer(OTHER)).completed());
            seen.add(conversation.say(Prompt.text("two")).completed());
        });
        Others others = new Others(new FakeRecognizer(call.loop), new FakeSynthesizer(call.loop));
        call.synthesizer.fail();
        with(call, others).dial().passes(3000);

        assertThat(call.botSaid()).isEqualTo("one");
        assertThat(seen).containsExactly(true, false);
    }

    @Test
    void whatNobodyMadeIsNotToBeHadAndTheCallGoesOn() {
        EngineChoice none = EngineChoice.of("nobody");
        TestCall call = call(conversation -> {
                    Playback unsaid = conversation.say(Prompt.text("one").withSynthesizer(none));
                    seen.add(unsaid.completed());
                    try {
                        seen.add(conversation.listen(ListenSettings.DEFAULTS.withRecognizer(none)));
                    } catch (SpeechException missing) {
                        seen.add(missing.kind());
                    }
                    conversation.say("two");
                })
                .dial()
                .passes(3000);

        assertThat(seen).containsExactly(false, SpeechException.Kind.INVALID_REQUEST);
        assertThat(call.botSaid()).isEqualTo("two");
        assertThat(call.nothingLeft()).isTrue();
    }
}
