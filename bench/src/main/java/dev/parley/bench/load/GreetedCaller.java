package dev.parley.bench.load;

import com.freeclimb.ivr.AppMessage.PlayAudioMessage;
import com.google.protobuf.ByteString;

/** Waits for the greeting, and hangs up after a second. */
final class GreetedCaller extends LoadCall {

    private static final int FRAMES = 50;

    private boolean greeted;

    GreetedCaller(String number, CallerTimes times) {
        super(number, times);
    }

    @Override
    ByteString voice() {
        if (frames() == FRAMES) {
            times.turn(greeted);
            hangUp();
        }
        return Clips.SILENCE;
    }

    @Override
    void played(PlayAudioMessage audio, long nanos) {
        if (!greeted) {
            greeted = true;
            times.delay(nanos - startedAt());
        }
    }
}
