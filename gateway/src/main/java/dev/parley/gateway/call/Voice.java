package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the caller speaks, by the voice activity detector. One that fails is done without. On the call's loop only. */
final class Voice {

    private static final Logger log = LoggerFactory.getLogger(Voice.class);

    static final long FRAME_NANOS = 20_000_000;

    /** So many frames with voice, within not many more, are speech; fewer are a click. */
    private static final int ONSET_FRAMES = 3;

    /** After false alarms, up to so many. */
    private static final int MOST_ONSET_FRAMES = 12;

    private final CallLoop loop;
    private final Optional<VoiceActivityDetector> detector;
    private final EchoGuard echo;
    private final EarListener listener;
    private @Nullable VoiceActivityStream activity;
    private final Foreground foreground = new Foreground();
    private AudioLevel levels = new AudioLevel(AudioFormat.MULAW_8K, 0);
    private int onsetFrames = ONSET_FRAMES;
    private long latest;
    private boolean running;
    private int framesSinceOnset;
    private boolean speaking;
    private long lastHeard;
    private long pauseUnderWay;
    private long pause;

    /** @param detector without one nobody ever seems to speak */
    Voice(CallLoop loop, Optional<VoiceActivityDetector> detector, EchoGuard echo, EarListener listener) {
        this.loop = loop;
        this.detector = detector;
        this.echo = echo;
        this.listener = listener;
    }

    void open(AudioFormat of) {
        levels = new AudioLevel(of, (int) (of.bytesPerSecond() * FRAME_NANOS / 1_000_000_000));
        try {
            activity = detector.map(it -> it.open(of)).orElse(null);
        } catch (RuntimeException | LinkageError failure) {
            failed(failure);
        }
    }

    /** @param listening whether somebody listens; if not, after false alarms, it takes more to be believed */
    void frame(ByteBuffer frame, boolean tone, boolean listening) {
        long now = loop.nanos();
        int level = levels.mean(frame, frame.position(), frame.remaining());
        boolean near = foreground.exceeds(level);
        boolean aboveEcho = echo.passes(level, now);
        boolean voice = !tone && isSpeech(frame) && near && aboveEcho;
        framesSinceOnset++;
        latest = latest << 1 | (voice ? 1 : 0);
        if (voice) {
            heard(now);
        }
        int needed = listening ? ONSET_FRAMES : onsetFrames;
        boolean run = Long.bitCount(latest & window(needed)) >= needed;
        if (run && !speaking) {
            speaking = true;
            framesSinceOnset = 2 * needed;
            foreground.begins();
            pause = 0;
            pauseUnderWay = 0;
        } else if (run && !running) {
            pause = pauseUnderWay;
            pauseUnderWay = 0;
        }
        if (run && voice) {
            foreground.isCaller();
        }
        running = run;
    }

    private void heard(long now) {
        pauseUnderWay = Math.max(pauseUnderWay, now - lastHeard);
        lastHeard = now;
    }

    /** The frames among which those with voice are counted: of each two, one may be weak. */
    private static long window(int onset) {
        return (1L << (2 * onset - 1)) - 1;
    }

    private boolean isSpeech(ByteBuffer frame) {
        if (activity == null) {
            return false;
        }
        int from = frame.position();
        int to = frame.limit();
        try {
            return activity.isSpeech(frame);
        } catch (RuntimeException | LinkageError failure) {
            failed(failure);
            close();
            speaking = false;
            return false;
        } finally {
            // The detector may have read it to its end; others want it after.
            frame.limit(to).position(from);
        }
    }

    private void failed(Throwable failure) {
        listener.engineFailed(
                "voice activity",
                new SpeechException(SpeechException.Kind.INTERNAL, "the detector broke: " + failure, failure));
    }

    /** Whether it can be told if the caller speaks. */
    boolean detects() {
        return activity != null;
    }

    /** Whether the caller is speaking: from the onset until {@link #stop}, pauses and all. */
    boolean speaking() {
        return speaking;
    }

    /** For how long the caller has been silent. */
    long quietNanos() {
        return loop.nanos() - lastHeard;
    }

    /** The caller has finished: the next word is an onset again. */
    void stop() {
        speaking = false;
        pause = 0;
    }

    /** How long the caller paused before going on, told once; 0 if they did not. */
    long takePause() {
        long taken = pause;
        pause = 0;
        return taken;
    }

    /** When the caller began to speak. */
    long onset() {
        return loop.nanos() - framesSinceOnset * FRAME_NANOS;
    }

    /** Frames since the caller began to speak. */
    int framesSinceOnset() {
        return framesSinceOnset;
    }

    /** Whether somebody is speaking, and not pausing: the last frame had voice in it. */
    boolean sounding() {
        return speaking && (latest & 1) != 0;
    }

    /** When the last frame with voice in it came. */
    long lastHeard() {
        return lastHeard;
    }

    /** Whether the bot's own voice may come back over the line, and can be told from the caller's. */
    boolean echoing() {
        return detects() && echo.active(loop.nanos());
    }

    /** What seemed to be the caller was not: be slower to believe it, until they speak indeed. */
    void falseAlarm() {
        wasNotCaller();
        onsetFrames = Math.min(2 * onsetFrames, MOST_ONSET_FRAMES);
    }

    /** What was heard since the onset was somebody else. */
    void wasNotCaller() {
        foreground.wasNotCaller();
    }

    /** The caller did speak. */
    void trueAlarm() {
        onsetFrames = ONSET_FRAMES;
    }

    void close() {
        VoiceActivityStream closing = activity;
        activity = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (RuntimeException | LinkageError failure) {
                log.warn("a voice activity detector's stream could not be closed", failure);
            }
        }
    }
}
