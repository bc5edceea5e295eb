package dev.parley.gateway.carrier;

import java.time.Duration;

/**
 * How well a call ran.
 *
 * @param framesSent the caller's frames sent
 * @param framesDropped the caller's frames not sent because the bot's side did not read fast enough
 * @param gaps frames in which the bot's audio ran dry in the middle of a playback
 * @param worstDelay how late our own timing was at worst; a load test is only as good as this is small
 */
public record CallQuality(long framesSent, long framesDropped, long gaps, Duration worstDelay) {}
