package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the caller speaks, by the voice activity detector. One that fails is done without. On the call's loop only. */
final class Voice {

    private static final Logger log = LoggerFactory.getLogger(Voice.class);

    /** So many frames with voice in a row are speech; fewer are a click. */
    private static final int ONSET_FRAMES = 3;

    private final CallLoop loop;
    private final Optional<VoiceActivityDetector> detector;
    private final EarListener listener;
    private @Nullable VoiceActivityStream activity;
    private int voiced;
    private int framesSinceOnset;
    private boolean speaking;
    private long lastHeard;

    /** @param detector without one nobody ever seems to speak */
    Voice(CallLoop loop, Optional<VoiceActivityDetector> detector, EarListener listener) {
        this.loop = loop;
        this.detector = detector;
        this.listener = listener;
    }

    void open(AudioFormat format) {
        try {
            activity = detector.map(it -> it.open(format)).orElse(null);
        } catch (RuntimeException | LinkageError failure) {
            failed(failure);
        }
    }

    void frame(ByteBuffer frame, boolean tone) {
        boolean voice = !tone && isSpeech(frame);
        voiced = voice ? voiced + 1 : 0;
        framesSinceOnset++;
        if (voice) {
            lastHeard = loop.nanos();
        }
        if (voiced == ONSET_FRAMES && !speaking) {
            speaking = true;
            framesSinceOnset = ONSET_FRAMES;
        }
    }

    private boolean isSpeech(ByteBuffer frame) {
        if (activity == null) {
            return false;
        }
        try {
            // The detector may read it to its end; others want it after.
            return activity.isSpeech(frame.duplicate());
        } catch (RuntimeException | LinkageError failure) {
            failed(failure);
            close();
            speaking = false;
            return false;
        }
    }

    private void failed(Throwable failure) {
        listener.engineFailed(
                "voice activity",
                new SpeechException(SpeechException.Kind.INTERNAL, "the detector broke: " + failure, failure));
    }

    /** Whether the caller is speaking, or has paused for less than {@link #stoppedFor} was last asked. */
    boolean speaking() {
        return speaking;
    }

    /** Frames since the caller began to speak. */
    int framesSinceOnset() {
        return framesSinceOnset;
    }

    /** When the last frame with voice in it came. */
    long lastHeard() {
        return lastHeard;
    }

    /** Whether the caller spoke and has been silent for so long; they no longer count as speaking then. */
    boolean stoppedFor(Duration silence) {
        boolean stopped = speaking && loop.nanos() - lastHeard >= silence.toNanos();
        if (stopped) {
            speaking = false;
        }
        return stopped;
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
