package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.gateway.call.PromptAudio;
import dev.parley.gateway.call.PromptListener;
import dev.parley.gateway.call.PromptStream;

/**
 * Makes the audio of prompts with one synthesizer, language and voice.
 *
 * @param synthesizer speaks, or knows what has been spoken before
 * @param engine speaks what nobody may keep
 * @param language a BCP 47 tag
 * @param voice the engine's name of the voice; empty for its default
 */
public record SpokenPrompts(SpeechSynthesizer synthesizer, SpeechSynthesizer engine, String language, String voice)
        implements PromptAudio {

    /** Prompts of an engine that keeps nothing. */
    public SpokenPrompts(SpeechSynthesizer engine, String language, String voice) {
        this(engine, engine, language, voice);
    }

    @Override
    public PromptAudio unkept() {
        return new SpokenPrompts(engine, engine, language, voice);
    }

    @Override
    public PromptStream open(Prompt prompt, AudioFormat format, PromptListener listener) {
        return switch (prompt) {
            case Prompt.Text text -> text(text, format, listener);
            case Prompt.Pieces(var pieces) ->
                new PiecesPrompt(
                        pieces,
                        new SentenceSplitter(language),
                        new Sentences(synthesizer, language, voice, format, listener),
                        listener);
            case Prompt.Clip(var file) -> new ClipPrompt(file, format, listener);
            case Prompt.Loop(var file) -> new LoopPrompt(file, format, listener);
            case Prompt.Silence(var duration) -> new SilencePrompt(duration, format, listener);
        };
    }

    private PromptStream text(Prompt.Text text, AudioFormat format, PromptListener listener) {
        String spoken = text.language().isEmpty() ? language : text.language();
        String by = text.voice().isEmpty() ? voice : text.voice();
        Sentences speaker = new Sentences(synthesizer, spoken, by, format, listener);
        return text.ssml()
                ? new SsmlPrompt(text, speaker, listener)
                : TextPrompt.of(text.text(), new SentenceSplitter(spoken), speaker, listener);
    }
}
