package dev.parley.gateway.flow.text;

import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.Playback;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/** Something that is being, or has been, said on a screen. On the dialog's thread only. */
final class TypedPlayback implements Playback {

    private final TypedPlayout playout;
    private final String text;
    private final BargeIn bargeIn;
    private final Duration length;

    private Instant begin = Instant.MAX;

    /** After how many characters the caller comes in; negative if they do not. */
    private int cut = -1;

    private String heard = "";
    private boolean completed;
    private boolean ended;

    /** @param length how long it takes */
    TypedPlayback(TypedPlayout playout, String text, BargeIn bargeIn, Duration length) {
        this.playout = playout;
        this.text = text;
        this.bargeIn = bargeIn;
        this.length = length;
    }

    BargeIn bargeIn() {
        return bargeIn;
    }

    void begin(Instant at) {
        begin = at;
    }

    /** The caller comes in after so many characters; never, if there are none. */
    void cut(OptionalInt characters) {
        cut = characters.orElse(-1);
    }

    /** After how many characters the caller comes in; 0 if they do not. */
    int cut() {
        return Math.max(0, cut);
    }

    /** When the caller comes in, or all has been said. */
    Instant next() {
        return cut >= 0 ? begin.plus(Pace.said(cut)) : end();
    }

    boolean isCut() {
        return cut >= 0;
    }

    Instant end() {
        return begin.plus(length);
    }

    /** It is over. */
    void finish(boolean toTheEnd, Instant at) {
        heard = toTheEnd ? text : heardUntil(at);
        completed = toTheEnd;
        ended = true;
    }

    /** What is heard by a moment, in whole words. */
    private String heardUntil(Instant at) {
        if (at.isBefore(begin)) {
            return "";
        }
        int characters = Math.min(text.length(), Pace.characters(Duration.between(begin, at)));
        boolean whole = characters == text.length() || Character.isWhitespace(text.charAt(characters));
        int end = whole ? characters : text.lastIndexOf(' ', characters);
        return text.substring(0, Math.max(0, end)).strip();
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String heard() {
        playout.catchUp();
        return ended ? heard : heardUntil(playout.now());
    }

    @Override
    public boolean completed() {
        playout.catchUp();
        return completed;
    }

    @Override
    public boolean ended() {
        playout.catchUp();
        return ended;
    }

    @Override
    public void await() {
        playout.await(this);
    }

    @Override
    public void stop() {
        playout.stop(this);
    }

    // The same without catching up.

    boolean isOver() {
        return ended;
    }

    String lastHeard() {
        return heard;
    }
}
