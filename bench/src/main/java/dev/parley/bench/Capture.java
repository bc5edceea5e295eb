package dev.parley.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a call sounded like at the caller's end. Times are in milliseconds from the first frame.
 *
 * @param callId the carrier's id of the call
 * @param started when the first frame began
 * @param heard what the caller heard
 * @param sent what the bot sent, one after the other, heard or not
 * @param voice what the caller said, without noise and echo
 * @param keys the keys pressed
 * @param notes what else the caller's end noticed
 * @param worstDelayMillis how late the simulated carrier was at worst
 * @param gaps frames in which the bot's audio ran dry in the midst of a playback
 * @param trouble why the scene could not be played; empty if it was
 */
record Capture(
        String callId,
        Instant started,
        Sound heard,
        Sound sent,
        Sound voice,
        List<Key> keys,
        List<Note> notes,
        long worstDelayMillis,
        long gaps,
        Optional<String> trouble) {

    /** A key, and when it went down. */
    record Key(char key, int millis) {}

    /** Something noticed, and when. */
    record Note(int millis, String text) {}

    /** A time of day in milliseconds of the call. */
    int millis(Instant instant) {
        return Math.toIntExact(Duration.between(started, instant).toMillis());
    }
}
