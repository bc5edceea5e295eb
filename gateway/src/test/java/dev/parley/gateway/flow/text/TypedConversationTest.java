package dev.parley.gateway.flow.text;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallInfo;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.ListenSettings;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

class TypedConversationTest extends ConversationContract {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    static final CallInfo CALL = new CallInfo("CA1", "+1555", "", true, List.of(), AudioFormat.MULAW_8K, START);

    @Override
    protected Held hold(Dialog dialog, Move... moves) {
        Noted screen = new Noted();
        TypedConversation conversation = new TypedConversation(
                CALL,
                ListenSettings.DEFAULTS,
                new ConcurrentHashMap<>(),
                new VirtualTime(START),
                new Mover(List.of(moves)),
                screen);

        Ending ending = conversation.hold(dialog, "sorry");

        return new Held(String.join("", screen.heard), screen.lines, ending.reason(), ending.detail());
    }

    /** Writes down what is shown. */
    private static final class Noted implements Screen {

        private final List<String> lines = new ArrayList<>();
        private final List<String> heard = new ArrayList<>();

        @Override
        public void botSaid(String text, String said) {
            if (!text.isEmpty()) {
                lines.add("bot: " + (said.equals(text) ? text : said + " | " + text));
            }
            heard.add(said);
        }

        @Override
        public void callerSaid(Instant until, String words) {
            lines.add("caller: " + words);
        }
    }

    private static final class Mover implements Caller {

        private final Deque<Move> moves;

        Mover(List<Move> moves) {
            this.moves = new ArrayDeque<>(moves);
        }

        @Override
        public Turn next() {
            Move move = moves.poll();
            return switch (move) {
                case null -> new Turn.HangsUp();
                case Move.Says says -> new Turn.Says(says.words(), 1);
                case Move.SaysOver says -> new Turn.Says(says.words(), 1);
                case Move.Presses presses -> new Turn.Presses(presses.keys());
                case Move.PressesOver presses -> new Turn.Presses(presses.keys());
                case Move.Silent _ -> new Turn.Silent();
                case Move.HangsUp _ -> new Turn.HangsUp();
            };
        }

        @Override
        public OptionalInt during(String text, int from) {
            String after = switch (moves.peek()) {
                case Move.SaysOver says -> says.after();
                case Move.PressesOver presses -> presses.after();
                case null, default -> "";
            };
            int found = after.isEmpty() ? -1 : text.indexOf(after);
            return found < 0 ? OptionalInt.empty() : OptionalInt.of(found + after.length());
        }
    }
}
