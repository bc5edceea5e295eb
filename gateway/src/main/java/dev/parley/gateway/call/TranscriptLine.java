package dev.parley.gateway.call;

import java.time.Instant;

/** One thing that was said or pressed in a call, in the order it happened. */
public sealed interface TranscriptLine {

    /** When it was over: the final transcript, the last digit, the end of the playback. */
    Instant at();

    /**
     * The caller said something.
     *
     * @param confidence 0 to 1; 1 where the recognizer gives none
     */
    record CallerSaid(Instant at, String text, double confidence) implements TranscriptLine {}

    /** The caller pressed digits. */
    record CallerPressed(Instant at, String digits) implements TranscriptLine {}

    /**
     * The bot spoke.
     *
     * @param text what it was to say
     * @param heard the part of it that the caller heard
     */
    record BotSaid(Instant at, String text, String heard) implements TranscriptLine {}
}
