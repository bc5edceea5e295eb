package dev.parley.gateway.speech;

import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.call.PromptListener;
import dev.parley.gateway.call.PromptStream;

/** A text in SSML, spoken as a whole: to cut it into sentences would cut its elements. */
final class SsmlPrompt implements PromptStream {

    private final Prompt.Text text;
    private final Sentences speaker;
    private final PromptListener listener;
    private boolean spoken;

    SsmlPrompt(Prompt.Text text, Sentences speaker, PromptListener listener) {
        this.text = text;
        this.speaker = speaker;
        this.listener = listener;
    }

    @Override
    public void next() {
        if (spoken) {
            listener.promptEnded();
        } else {
            spoken = true;
            speaker.speakSsml(text.text(), text.words());
        }
    }

    @Override
    public void cancel() {
        speaker.cancel();
    }
}
