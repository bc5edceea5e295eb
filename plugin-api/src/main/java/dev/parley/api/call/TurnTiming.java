package dev.parley.api.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a caller waited for a reply, and on what: each time counts from the end of the caller's speech (the last
 * frame with voice in it, or the last digit). Null where the turn did not get that far.
 *
 * @param endOfTurn when we decided that the caller had finished
 * @param transcript when the final transcript was there
 * @param replyText when the dialog gave the first text of its reply
 * @param firstAudioMade when the first audio of the reply had been synthesized
 * @param firstAudioSent when the first audio of the reply was on its way to the carrier
 * @param firstAudioHeard when the carrier said that it began to play
 */
public record TurnTiming(
        @Nullable Duration endOfTurn,
        @Nullable Duration transcript,
        @Nullable Duration replyText,
        @Nullable Duration firstAudioMade,
        @Nullable Duration firstAudioSent,
        @Nullable Duration firstAudioHeard) {}
