package dev.parley.api.dialog;

import dev.parley.api.speech.EngineChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;

/** Something for the caller to hear. */
public sealed interface Prompt {

    /** A text, spoken by the call's synthesizer. */
    static Text text(String text) {
        return new Text(text);
    }

    /**
     * A text in SSML 1.1, spoken as a whole by the call's synthesizer. With one that takes no SSML nothing is heard: the
     * playback ends at once, not completed (see {@link dev.parley.api.speech.SynthesizerCapabilities#ssml()}). One that stands in
     * for another and takes none speaks the words alone.
     *
     * @param ssml a {@code speak} element
     * @throws IllegalArgumentException if it is no well-formed {@code speak} element, or has a document type
     */
    static Text ssml(String ssml) {
        return new Text(ssml, true, "", "", EngineChoice.USUAL);
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

    /**
     * An audio file as for {@link #clip}, over and over, such as music while the caller waits. It never completes: it ends when
     * it is stopped or interrupted, and when the dialog says something else, listens, collects digits, takes a message, or
     * leaves the call. Have it begun by {@link Conversation#start(Prompt)}.
     */
    static Prompt loop(Path file) {
        return new Loop(file);
    }

    /** Silence. */
    static Prompt silence(Duration duration) {
        return new Silence(duration);
    }

    /**
     * See {@link Prompt#text} and {@link Prompt#ssml}. Immutable: the {@code with} methods return copies.
     *
     * @param text the text, or SSML
     * @param ssml whether {@code text} is SSML
     * @param language the BCP 47 tag of the language it is spoken in; empty for the call's, which is the default
     * @param voice the engine's name of the voice that speaks it; empty for the call's, which is the default, or with engines
     *     of its own for theirs
     * @param synthesizer the engines that speak it; those that the gateway uses for routes or flows can be named. With others nothing is
     *     heard, as with SSML for an engine that takes none
     */
    record Text(String text, boolean ssml, String language, String voice, EngineChoice synthesizer) implements Prompt {

        /** @throws IllegalArgumentException if SSML is no well-formed {@code speak} element, or has a document type */
        public Text {
            if (ssml) {
                SsmlWords.of(text);
            }
        }

        /** A plain text in the call's language and voice. */
        public Text(String text) {
            this(text, false, "", "", EngineChoice.USUAL);
        }

        /** What the caller hears, in words: the text, or that in the SSML. */
        public String words() {
            return ssml ? SsmlWords.of(text) : text;
        }

        public Text withLanguage(String changed) {
            return new Text(text, ssml, changed, voice, synthesizer);
        }

        public Text withVoice(String changed) {
            return new Text(text, ssml, language, changed, synthesizer);
        }

        public Text withSynthesizer(EngineChoice changed) {
            return new Text(text, ssml, language, voice, changed);
        }
    }

    /** See {@link Prompt#pieces}. */
    record Pieces(Iterator<String> pieces) implements Prompt {}

    /** See {@link Prompt#clip}. */
    record Clip(Path file) implements Prompt {}

    /** See {@link Prompt#loop}. */
    record Loop(Path file) implements Prompt {}

    /** See {@link Prompt#silence}. */
    record Silence(Duration duration) implements Prompt {}
}
