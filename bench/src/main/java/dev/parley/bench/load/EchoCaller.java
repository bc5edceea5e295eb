package dev.parley.bench.load;

import com.freeclimb.ivr.AppMessage.PlayAudioMessage;
import com.google.protobuf.ByteString;
import java.util.List;

/** Speaks without end, and hears itself. */
final class EchoCaller extends LoadCall {

    private static final List<ByteString> VOICE = Clips.frames("the quick brown fox jumps over the lazy dog");

    private static final int FRAME_BYTES = 160;

    /** Frames under way at most; what comes back later is not measured. */
    private static final int MOST = 512;

    private final long[] sentAt = new long[MOST];
    private long bytesBack;
    private int sent;

    EchoCaller(String number, CallerTimes times) {
        super(number, times);
    }

    @Override
    ByteString voice() {
        sentAt[sent % MOST] = System.nanoTime();
        return VOICE.get(sent++ % VOICE.size());
    }

    @Override
    void paused() {
        bytesBack = sent * (long) FRAME_BYTES;
    }

    @Override
    void played(PlayAudioMessage audio, long nanos) {
        int from = (int) (bytesBack / FRAME_BYTES);
        // What comes back beyond what was sent since a pause is from before it.
        bytesBack = Math.min(bytesBack + audio.getAudioData().size(), sent * (long) FRAME_BYTES);
        int to = (int) (bytesBack / FRAME_BYTES);
        for (int frame = from; frame < to; frame++) {
            if (sent - frame < MOST) {
                times.delay(nanos - sentAt[frame % MOST]);
            }
        }
    }
}
