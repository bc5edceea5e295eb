package dev.parley.gateway.flow.text;

import java.util.OptionalInt;

/** The other side of a typed conversation: somebody at a console, or a script. */
public interface Caller {

    /** What they do now: the bot waits for them, or they come in as {@link #during} has told. May block. */
    Turn next();

    /**
     * Whether they come in while the bot says something. Asked when it begins to; only if it comes to that,
     * {@link #next} follows. The bot may be stopped before.
     *
     * @param text what the bot says
     * @param from how many of its characters they have heard already; what is told must be more
     * @return after how many characters; empty if they hear it out
     */
    default OptionalInt during(String text, int from) {
        return OptionalInt.empty();
    }

    /**
     * Whether they press a key now that ends what they have just said, such as the finishing key of a message; if so, they
     * have pressed it.
     */
    default boolean presses(String key) {
        return false;
    }
}
