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
 * @param language a BCP 47 tag
 * @param voice the engine's name of the voice; empty for its default
 */
public record SpokenPrompts(SpeechSynthesizer synthesizer, String language, String voice) implements PromptAudio {

    @Override
    public PromptStream open(Prompt prompt, AudioFormat format, PromptListener listener) {
        Sentences speaker = new Sentences(synthesizer, language, voice, format, listener);
        return switch (prompt) {
            case Prompt.Text(String text) -> TextPrompt.of(text, new SentenceSplitter(language), speaker, listener);
            case Prompt.Pieces(var pieces) ->
                new PiecesPrompt(pieces, new SentenceSplitter(language), speaker, listener);
            case Prompt.Clip(var file) -> new ClipPrompt(file, format, listener);
            case Prompt.Silence(var duration) -> new SilencePrompt(duration, format, listener);
        };
    }
}
