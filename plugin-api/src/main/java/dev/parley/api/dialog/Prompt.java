package dev.parley.api.dialog;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;

/** Something for the caller to hear. */
public sealed interface Prompt {

    /** A text, spoken by the call's synthesizer. */
    static Prompt text(String text) {
        return new Text(text);
    }

    /**
     * A text that arrives in pieces, such as the tokens of a language model: spoken from its first whole sentence on. The
     * iterator is read on a virtual thread and may block; pieces are joined as they are, without spaces between.
     */
    static Prompt pieces(Iterator<String> pieces) {
        return new Pieces(pieces);
    }

    /** An audio file: WAV, mono or stereo, any usual rate, PCM or G.711. */
    static Prompt clip(Path file) {
        return new Clip(file);
    }

    /** Silence. */
    static Prompt silence(Duration duration) {
        return new Silence(duration);
    }

    /** See {@link Prompt#text}. */
    record Text(String text) implements Prompt {}

    /** See {@link Prompt#pieces}. */
    record Pieces(Iterator<String> pieces) implements Prompt {}

    /** See {@link Prompt#clip}. */
    record Clip(Path file) implements Prompt {}

    /** See {@link Prompt#silence}. */
    record Silence(Duration duration) implements Prompt {}
}
