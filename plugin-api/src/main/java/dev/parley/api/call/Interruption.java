package dev.parley.api.call;

/** What came of a sound that the caller made while the bot spoke. */
public enum Interruption {
    /** Words: the caller has the floor, the rest of the prompt is dropped. */
    WORDS,
    /** Digits: likewise. */
    DIGITS,
    /** A word such as "uh-huh", that only says "I am listening": the bot went on. */
    BACKCHANNEL,
    /** The bot's own voice, come back over the line: the bot went on. */
    ECHO,
    /** No words, such as a cough or a noise: the bot went on. */
    NO_WORDS
}
