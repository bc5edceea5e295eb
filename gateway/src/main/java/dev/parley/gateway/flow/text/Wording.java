package dev.parley.gateway.flow.text;

import dev.parley.api.dialog.Prompt;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;

/**
 * What a prompt is in a typed conversation.
 *
 * @param text empty for audio files and silence
 * @param length how long it takes to say it
 * @param isBroken whether it cannot be said at all
 */
record Wording(String text, Duration length, boolean isBroken) {

    /** No call lasts longer, unless it is set to. */
    private static final Duration ENDLESS = Duration.ofHours(1);

    private static final int MOST_CHARACTERS = 100_000;

    static Wording of(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text text -> spoken(text.words());
            case Prompt.Pieces pieces -> spoken(joined(pieces.pieces()));
            case Prompt.Silence silence -> new Wording("", silence.duration(), false);
            case Prompt.Clip clip -> played(Pace.played(clip.file()));
            case Prompt.Loop loop -> played(Pace.played(loop.file()).map(_ -> ENDLESS));
        };
    }

    private static Wording spoken(String text) {
        return new Wording(text, Pace.said(text), false);
    }

    private static Wording played(Optional<Duration> length) {
        return new Wording("", length.orElse(Duration.ZERO), length.isEmpty());
    }

    private static String joined(Iterator<String> pieces) {
        StringBuilder text = new StringBuilder();
        while (text.length() < MOST_CHARACTERS && pieces.hasNext()) {
            text.append(pieces.next());
        }
        return text.toString();
    }
}
