package dev.parley.bench.load;

import com.freeclimb.ivr.AppMessage.PlayAudioMessage;
import com.google.protobuf.ByteString;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Asks the same every 6 s or so, in a real voice, and takes the time from its last audible sample until another prompt begins than
 * was heard before. Callers begin at different moments and do not stay in step; each run has the same ones.
 */
final class AskingCaller extends LoadCall {

    private static final int TURN_FRAMES = 300;

    /** By how many frames a turn may be shorter or longer. */
    private static final int SWAY = 25;

    private final List<ByteString> question;
    private final SplittableRandom chance;
    private int position;
    private int untilNext;
    private int turns;
    private boolean awaited;
    private long askedAt;
    private String heard = "";
    private String heardBefore = "";

    /** @param question ends with an audible sample */
    AskingCaller(String number, CallerTimes times, int index, List<ByteString> question) {
        super(number, times);
        this.question = question;
        position = question.size();
        chance = new SplittableRandom(index);
        untilNext = chance.nextInt(1, TURN_FRAMES + 1);
    }

    @Override
    ByteString voice() {
        if (--untilNext == 0) {
            begin();
        }
        if (position == question.size()) {
            return Clips.SILENCE;
        }
        ByteString frame = question.get(position++);
        if (position == question.size()) {
            awaited = true;
            askedAt = System.nanoTime();
            heardBefore = heard;
        }
        return frame;
    }

    private void begin() {
        if (turns++ > 0) {
            times.turn(!awaited);
        }
        awaited = false;
        position = 0;
        untilNext = chance.nextInt(TURN_FRAMES - SWAY, TURN_FRAMES + SWAY + 1);
    }

    @Override
    void played(PlayAudioMessage audio, long nanos) {
        heard = audio.getId();
        if (awaited && !heard.equals(heardBefore)) {
            awaited = false;
            times.delay(nanos - askedAt);
        }
    }
}
