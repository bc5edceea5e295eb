package dev.parley.gateway.call;

import java.nio.ByteBuffer;

/**
 * The caller's audio on its way to the recognizer. What came before listening is kept for a while, so that the first syllable
 * is there; what may be no more than the bot's own voice is held back. On the call's loop only.
 */
final class CallerAudio {

    /** Frames kept from before listening begins: 1.5 s. */
    private static final int PRE_ROLL_FRAMES = 75;

    /** Frames handed on from before the onset of speech, or of listening: 300 ms. */
    private static final int LEAD_IN_FRAMES = 15;

    private final Voice voice;
    private final Recognition recognition;
    private final AudioRing preRoll;
    private final int frameBytes;
    private boolean heldBack;

    CallerAudio(Voice voice, Recognition recognition, int frameBytes) {
        this.voice = voice;
        this.recognition = recognition;
        this.frameBytes = frameBytes;
        this.preRoll = new AudioRing(PRE_ROLL_FRAMES * frameBytes);
    }

    /** Somebody listens from now on. */
    void begin() {
        heldBack = echoOnly();
        if (!heldBack) {
            handOn(LEAD_IN_FRAMES);
        }
    }

    /** Takes the next frame. */
    void frame(ByteBuffer frame, boolean listening) {
        if (!listening || echoOnly()) {
            preRoll.add(frame);
            heldBack = true;
            return;
        }
        if (heldBack) {
            heldBack = false;
            // Without a voice, what was held back is echo at most.
            handOn(0);
        }
        recognition.audio(frame, voice.sounding());
    }

    void forget() {
        preRoll.dropTo(preRoll.end());
    }

    /** When the first of the audio came that a turn's words may be in; where no voice was noticed, any that was handed on. */
    long since(Listening turn) {
        return voice.speaking() ? voice.onset() - LEAD_IN_FRAMES * Voice.FRAME_NANOS : earliest(turn);
    }

    /** As {@link #since}, for a turn that is over. */
    static long earliest(Listening turn) {
        return turn.startedAt - PRE_ROLL_FRAMES * Voice.FRAME_NANOS;
    }

    private boolean echoOnly() {
        return voice.echoing() && !voice.speaking();
    }

    private void handOn(int quietFrames) {
        int frames = voice.speaking() ? voice.framesSinceOnset() + LEAD_IN_FRAMES : quietFrames;
        preRoll.replay(
                preRoll.end() - (long) frames * frameBytes,
                preRoll.end(),
                frameBytes,
                frame -> recognition.audio(frame, voice.speaking()));
        forget();
    }
}
