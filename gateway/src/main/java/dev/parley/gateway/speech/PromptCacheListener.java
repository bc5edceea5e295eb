package dev.parley.gateway.speech;

/** Hears what the prompt cache does, on any thread; returns quickly. */
public interface PromptCacheListener {

    /** A text is being spoken. */
    void spoken(PromptSource source);

    /** Something went wrong without harm to a call: {@code prompt-file-broken}, {@code prompt-not-written}. */
    void anomaly(String name);
}
