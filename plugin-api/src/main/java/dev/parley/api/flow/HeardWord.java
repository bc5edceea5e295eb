package dev.parley.api.flow;

/**
 * One word of an answer.
 *
 * @param text made alike: in small letters, without punctuation
 * @param from where it begins in the text it came from, in characters
 * @param to where it ends there
 * @param ordinal whether it is in figures and written as an ordinal number: {@code 4th}, or {@code 4.}
 */
public record HeardWord(String text, int from, int to, boolean ordinal) {}
