package dev.parley.gateway.flow.text;

/** What a caller does in {@link ConversationContract}. */
public sealed interface Move {

    /** Says something when the bot waits. */
    record Says(String words) implements Move {}

    /** Says something as soon as the bot has said some words, over its voice. */
    record SaysOver(String words, String after) implements Move {}

    /** Presses keys when the bot waits. */
    record Presses(String keys) implements Move {}

    /** Presses keys as soon as the bot has said some words. */
    record PressesOver(String keys, String after) implements Move {}

    /** Waits until the bot goes on. */
    record Silent() implements Move {}

    /** Hangs up when the bot waits. */
    record HangsUp() implements Move {}
}
