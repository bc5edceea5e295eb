package dev.parley.bench.load;

import com.freeclimb.ivr.AppMessage.PlayAudioMessage;
import com.google.protobuf.ByteString;
import java.util.List;

/** Says something every 6 s that nobody else says, and listens to the reply. */
final class TalkingCaller extends LoadCall {

    private static final int TURN_FRAMES = 300;
    private static final List<ByteString> REST = Clips.frames("would you go on please");

    private final int index;
    private final Marks marks;
    private List<ByteString> opening = List.of();
    private String said = "";
    private int position;
    private int turn;
    private boolean awaited;
    private long spokenAt;

    TalkingCaller(String number, CallerTimes times, int index, Marks marks) {
        super(number, times);
        this.index = index;
        this.marks = marks;
        // Not all at once.
        position = (int) (index * 37L % TURN_FRAMES);
    }

    @Override
    ByteString voice() {
        position++;
        if (position == TURN_FRAMES) {
            begin();
        }
        if (position < opening.size()) {
            return opening.get(position);
        }
        int rest = position - opening.size();
        if (opening.isEmpty() || rest >= REST.size()) {
            return Clips.SILENCE;
        }
        if (rest == REST.size() - 1) {
            awaited = true;
            spokenAt = System.nanoTime();
        }
        return REST.get(rest);
    }

    private void begin() {
        if (turn > 0) {
            times.turn(!awaited);
        }
        position = 0;
        turn++;
        awaited = false;
        said = "c" + index + "t" + turn;
        opening = Clips.frames(said);
    }

    @Override
    void played(PlayAudioMessage audio, long nanos) {
        if (awaited) {
            awaited = false;
            marks.mark("heard " + said);
            times.delay(nanos - spokenAt);
        }
    }
}
