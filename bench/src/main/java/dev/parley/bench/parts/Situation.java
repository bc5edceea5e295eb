package dev.parley.bench.parts;

/** What goes on in a call, all the time. */
public enum Situation {
    /** The caller hears what they say. */
    ECHO,
    /** The caller speaks, and the bot listens. */
    LISTENING,
    /** The bot speaks, and the caller listens. */
    PROMPT
}
