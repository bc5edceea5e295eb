package dev.parley.gateway.flow.text;

/** What a caller does when it is their turn. */
public sealed interface Turn {

    /**
     * They say something.
     *
     * @param words not blank
     * @param confidence how sure the recognizer is of it, 0 to 1
     */
    record Says(String words, double confidence) implements Turn {}

    /** They press keys, one after the other: {@code 0-9 * # A-D}. */
    record Presses(String keys) implements Turn {}

    /** They do nothing until the bot goes on. */
    record Silent() implements Turn {}

    /** They hang up. */
    record HangsUp() implements Turn {}
}
