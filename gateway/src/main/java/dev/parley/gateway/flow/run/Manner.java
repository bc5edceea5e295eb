package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.Prompt;
import dev.parley.api.speech.EngineChoice;
import dev.parley.gateway.flow.language.Language;

/**
 * How a step speaks.
 *
 * @param language what the bot says by itself, and how values are put into words
 * @param tag of the language that the voice speaks; empty for the call's
 * @param voice empty for the call's
 * @param synthesizer speaks
 */
record Manner(Language language, String tag, String voice, EngineChoice synthesizer) {

    Prompt.Text prompt(String text) {
        return new Prompt.Text(text, false, tag, voice, synthesizer);
    }

    /** @throws IllegalArgumentException if it is no SSML */
    Prompt.Text ssml(String text) {
        return new Prompt.Text(text, true, tag, voice, synthesizer);
    }
}
