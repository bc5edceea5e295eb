package dev.parley.gateway.call;

import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.flow.text.ConversationContract;
import dev.parley.gateway.flow.text.Held;
import dev.parley.gateway.flow.text.Move;
import dev.parley.gateway.testing.TestCall;
import java.util.List;

/** A call keeps what a typed conversation promises, so that flows that were tested in text run on the telephone. */
class ConversationOnTheWireTest extends ConversationContract {

    private static final int STEP_MILLIS = 20;

    /** Longer than we wait for a further digit, shorter than for the first. */
    private static final int QUIET_MILLIS = 4000;

    private static final int LONGEST_MILLIS = 60_000;

    @Override
    protected Held hold(Dialog dialog, Move... moves) {
        TestCall call = TestCall.answeredBy(dialog).dial();
        for (Move move : moves) {
            make(move, call);
        }
        call.passes(LONGEST_MILLIS);
        List<String> said = call.transcript().stream()
                .filter(it -> !it.startsWith("caller: ["))
                .toList();
        return new Held(
                call.botSaidInAll(), said, call.record().reason(), call.record().detail());
    }

    private static void make(Move move, TestCall call) {
        switch (move) {
            case Move.Says says -> {
                awaitQuiet(call);
                call.callerSays(says.words());
            }
            case Move.SaysOver says -> {
                awaitWords(call, says.after());
                call.callerSays(says.words());
            }
            case Move.Presses presses -> {
                awaitQuiet(call);
                call.callerPresses(presses.keys());
            }
            case Move.PressesOver presses -> {
                awaitWords(call, presses.after());
                call.callerPresses(presses.keys());
            }
            case Move.Silent _ -> {
                awaitQuiet(call);
                int before = call.botSaid().length();
                for (int waited = 0;
                        waited < LONGEST_MILLIS && call.botSaid().length() == before;
                        waited += STEP_MILLIS) {
                    call.passes(STEP_MILLIS);
                }
            }
            case Move.HangsUp _ -> {
                awaitQuiet(call);
                call.carrierSide().hangUp();
            }
        }
    }

    private static void awaitWords(TestCall call, String words) {
        for (int waited = 0; waited < LONGEST_MILLIS && !call.botSaid().contains(words); waited += STEP_MILLIS) {
            call.passes(STEP_MILLIS);
        }
    }

    private static void awaitQuiet(TestCall call) {
        int quiet = 0;
        for (int waited = 0; waited < LONGEST_MILLIS && quiet < QUIET_MILLIS; waited += STEP_MILLIS) {
            int before = call.botSaid().length();
            call.passes(STEP_MILLIS);
            quiet = call.botSaid().length() == before ? quiet + STEP_MILLIS : 0;
        }
    }
}
