package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.Prompt;

/** Makes the audio of prompts: speaks texts, reads clips. */
public interface PromptAudio {

    /** For calls in which nothing is said. */
    PromptAudio NONE = (prompt, format, listener) -> {
        throw new IllegalStateException("this call says nothing");
    };

    /**
     * Opens a prompt. Called on the call's event loop; does not block.
     *
     * @param format the call's format, in which the audio is made
     * @param listener hears of the audio, on any thread, one call at a time
     */
    PromptStream open(Prompt prompt, AudioFormat format, PromptListener listener);

    /** The same for prompts of which nothing may be kept. */
    default PromptAudio unkept() {
        return this;
    }
}
