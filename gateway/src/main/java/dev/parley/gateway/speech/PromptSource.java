package dev.parley.gateway.speech;

/** Where the audio of a text came from. */
public enum PromptSource {
    MEMORY,
    DISK,
    /** It had not been kept. */
    ENGINE
}
