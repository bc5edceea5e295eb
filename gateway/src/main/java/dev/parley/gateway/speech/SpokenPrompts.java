package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.speech.EngineChoice;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.gateway.call.PromptAudio;
import dev.parley.gateway.call.PromptListener;
import dev.parley.gateway.call.PromptStream;
import java.util.Optional;
import java.util.function.Function;

/** Makes the audio of prompts with one synthesizer, language and voice, unless they ask for others. */
public final class SpokenPrompts implements PromptAudio {

    private final SynthesizerPair usual;
    private final Function<EngineChoice, Optional<SynthesizerPair>> others;
    private final boolean keeping;
    private final String language;
    private final String voice;

    /**
     * Prompts of a call.
     *
     * @param usual speaks what asks for nobody else
     * @param others speaks what asks for these engines; empty if there are none of that name. Thread-safe
     * @param language a BCP 47 tag
     * @param voice the engine's name of the voice; empty for its default
     */
    public SpokenPrompts(
            SynthesizerPair usual,
            Function<EngineChoice, Optional<SynthesizerPair>> others,
            String language,
            String voice) {
        this(usual, others, true, language, voice);
    }

    private SpokenPrompts(
            SynthesizerPair usual,
            Function<EngineChoice, Optional<SynthesizerPair>> others,
            boolean keeping,
            String language,
            String voice) {
        this.usual = usual;
        this.others = others;
        this.keeping = keeping;
        this.language = language;
        this.voice = voice;
    }

    /** Prompts of the one engine that there is, which keeps nothing. */
    public SpokenPrompts(SpeechSynthesizer engine, String language, String voice) {
        this(new SynthesizerPair(engine, engine), _ -> Optional.empty(), language, voice);
    }

    @Override
    public PromptAudio unkept() {
        return new SpokenPrompts(usual, others, false, language, voice);
    }

    @Override
    public PromptStream open(Prompt prompt, AudioFormat format, PromptListener listener) {
        return switch (prompt) {
            case Prompt.Text text -> text(text, format, listener);
            case Prompt.Pieces(var pieces) ->
                new PiecesPrompt(
                        pieces,
                        new SentenceSplitter(language),
                        new Sentences(by(usual), language, voice, format, listener),
                        listener);
            case Prompt.Clip(var file) -> new ClipPrompt(file, format, listener);
            case Prompt.Loop(var file) -> new LoopPrompt(file, format, listener);
            case Prompt.Silence(var duration) -> new SilencePrompt(duration, format, listener);
        };
    }

    private PromptStream text(Prompt.Text text, AudioFormat format, PromptListener listener) {
        EngineChoice engines = text.synthesizer();
        Optional<SynthesizerPair> speaker = engines.isUsual() ? Optional.of(usual) : others.apply(engines);
        if (speaker.isEmpty()) {
            throw new SpeechException(
                    SpeechException.Kind.INVALID_REQUEST, "no synthesizer is in use that is called " + engines.names());
        }
        String spoken = text.language().isEmpty() ? language : text.language();
        // The call's voice is one of the call's engine.
        String own = engines.isUsual() ? voice : "";
        String by = text.voice().isEmpty() ? own : text.voice();
        Sentences sentences = new Sentences(by(speaker.get()), spoken, by, format, listener);
        return text.ssml()
                ? new SsmlPrompt(text, sentences, listener)
                : TextPrompt.of(text.text(), new SentenceSplitter(spoken), sentences, listener);
    }

    private SpeechSynthesizer by(SynthesizerPair speaker) {
        return keeping ? speaker.keeping() : speaker.plain();
    }
}
