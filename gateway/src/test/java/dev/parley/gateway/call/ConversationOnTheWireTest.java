package dev.parley.gateway.call;

import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.flow.text.ConversationContract;
import dev.parley.gateway.flow.text.Held;
import dev.parley.gateway.flow.text.Move;
import dev.parley.gateway.testing.TestCall;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A call keeps what a typed conversation promises, so that flows that were tested in text run on the telephone. */
class ConversationOnTheWireTest extends ConversationContract {

    private static final int STEP_MILLIS = 20;

    private static final int QUIET_MILLIS = 1000;

    /** Longer than we wait for a further digit, shorter than for the first. */
    private static final int KEYS_QUIET_MILLIS = 4000;

    private static final int LONGEST_MILLIS = 60_000;

    @TempDir
    private Path folder;

    /** How much the bot had said when the caller last moved. */
    private int said;

    @Override
    protected Held hold(Dialog dialog, Move... moves) {
        TestCall call = TestCall.recordableIn(folder, dialog).dial();
        for (Move move : moves) {
            make(move, call);
        }
        call.loop.until(() -> call.passes(STEP_MILLIS).end() != null);
        call.passes(LONGEST_MILLIS);
        List<String> said = call.transcript().stream()
                .filter(it -> !it.startsWith("caller: ["))
                .toList();
        return new Held(
                call.botSaidInAll(), said, call.record().reason(), call.record().detail());
    }

    private void make(Move move, TestCall call) {
        switch (move) {
            case Move.Says says -> {
                awaitQuiet(call, QUIET_MILLIS);
                said = call.botSaid().length();
                call.callerSays(says.words());
            }
            case Move.SaysOver says -> {
                awaitWords(call, says.after());
                said = call.botSaid().length();
                call.callerSays(says.words());
            }
            case Move.Presses presses -> {
                awaitQuiet(call, KEYS_QUIET_MILLIS);
                said = call.botSaid().length();
                call.callerPresses(presses.keys());
            }
            case Move.PressesOver presses -> {
                awaitWords(call, presses.after());
                said = call.botSaid().length();
                call.callerPresses(presses.keys());
            }
            case Move.Silent _ -> {
                awaitQuiet(call, QUIET_MILLIS);
                int before = call.botSaid().length();
                for (int waited = 0;
                        waited < LONGEST_MILLIS && call.botSaid().length() == before;
                        waited += STEP_MILLIS) {
                    call.passes(STEP_MILLIS);
                }
                said = before;
            }
            case Move.HangsUp _ -> {
                awaitQuiet(call, QUIET_MILLIS);
                call.carrierSide().hangUp();
            }
        }
    }

    private static void awaitWords(TestCall call, String words) {
        for (int waited = 0; waited < LONGEST_MILLIS && !call.botSaid().contains(words); waited += STEP_MILLIS) {
            call.passes(STEP_MILLIS);
        }
    }

    /** The bot has said something since the caller's last move, and then nothing for a while. */
    private void awaitQuiet(TestCall call, int millis) {
        int quiet = 0;
        for (int waited = 0; waited < LONGEST_MILLIS && quiet < millis; waited += STEP_MILLIS) {
            int before = call.botSaid().length();
            call.passes(STEP_MILLIS);
            boolean silent = call.botSaid().length() == before && before > said;
            quiet = silent ? quiet + STEP_MILLIS : 0;
        }
    }
}
