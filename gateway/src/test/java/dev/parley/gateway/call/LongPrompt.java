package dev.parley.gateway.call;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.Interruption;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.testing.TestCall;
import java.util.ArrayList;
import java.util.List;

/** A bot that asks at length, for tests of what a caller does meanwhile. */
abstract class LongPrompt {

    static final String LONG = "alpha bravo charlie delta foxtrot golf hotel india juliet kilo lima";
    static final Prompt PROMPT = Prompt.text(LONG);

    final List<String> answers = new ArrayList<>();

    void note(Answer answer) {
        answers.add(
                switch (answer) {
                    case Answer.Utterance said -> said.text();
                    case Answer.Digits pressed -> "#" + pressed.digits();
                    case Answer.NoInput _ -> "(nothing)";
                });
    }

    Dialog asking() {
        return conversation -> {
            note(conversation.ask(PROMPT, conversation.listening()));
            conversation.say("thanks");
        };
    }

    static List<Interruption> interruptions(TestCall call) {
        return call.events(CallEvent.BotInterrupted.class).stream()
                .map(CallEvent.BotInterrupted::interruption)
                .toList();
    }
}
