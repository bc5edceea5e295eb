package dev.parley.gateway.call;

import dev.parley.api.call.CallInfo;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records a call, and messages in it, in one file or several, as its plan and its dialog will have it. On the call's loop only. */
final class CallRecorder {

    /** Past this many files something runs wild. */
    private static final int MOST_FILES = 100;

    private final CallInfo call;
    private final CallLoop loop;
    private final Recordings recordings;
    private final Consumer<String> anomalies;
    private final Masking masking;
    private final SentAudio unheard;
    private final SentAudio nothing;
    private final List<Recording> begun = new ArrayList<>();
    private final List<Recording> messages = new ArrayList<>();
    private @Nullable Recording current;
    private @Nullable Recording message;
    private int messageCount;
    private ByteBuffer silence = ByteBuffer.allocate(0);
    private boolean secretKey;
    private long toneEnd;
    private boolean closed;

    /** @param unheard what the caller hears and the carrier holds */
    CallRecorder(CallInfo call, CallLoop loop, CallServices services, Masking masking, SentAudio unheard) {
        this.call = call;
        this.loop = loop;
        this.recordings = services.recordings();
        this.anomalies = services.anomalies();
        this.masking = masking;
        this.unheard = unheard;
        this.nothing = new SentAudio(call.format(), Duration.ZERO);
        this.toneEnd = loop.nanos();
    }

    boolean active() {
        return current != null && !masking.paused();
    }

    void start() {
        if (closed || current != null) {
            return;
        }
        if (begun.size() == MOST_FILES) {
            anomalies.accept("recording-refused");
            return;
        }
        Recording started = recordings.open(call, begun.size() + 1, anomalies);
        begun.add(started);
        current = started;
    }

    void stop() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    /** Begins to write the caller's side into a file by itself; null if there are too many. Whoever asks closes or discards it. */
    @Nullable
    Recording startMessage() {
        if (closed || messageCount == MOST_FILES) {
            anomalies.accept("message-refused");
            return null;
        }
        Recording started = recordings.openMessage(call, ++messageCount, anomalies);
        message = started;
        return started;
    }

    /** No more is written into the message under way. */
    void endMessage() {
        message = null;
    }

    /** A message that remains. */
    void keep(Recording kept) {
        messages.add(kept);
    }

    void pause() {
        if (!closed) {
            masking.pause();
        }
    }

    void resume() {
        if (!closed) {
            masking.resume();
        }
    }

    /** Takes the caller's next frame; also while nothing is recorded, so that the bot's side is in step once it is. */
    void frame(ByteBuffer frame) {
        if (message != null) {
            boolean hidden = masking.paused() || secretTone();
            message.frame(hidden ? silence(frame.remaining()) : frame);
        }
        if (current == null) {
            unheard.skip(frame.remaining());
        } else if (masking.paused()) {
            unheard.skip(frame.remaining());
            current.frame(silence(frame.remaining()), nothing);
        } else {
            current.frame(secretTone() ? silence(frame.remaining()) : frame, unheard);
        }
    }

    /** A key has gone down. */
    void keyDown() {
        secretKey = masking.paused();
        toneEnd = loop.nanos() + (secretKey ? Keypad.LONGEST_TONE.toNanos() : 0);
    }

    /** The key is up again. */
    void keyUp() {
        if (secretKey) {
            secretKey = false;
            toneEnd = loop.nanos() + Keypad.TONE_TAIL.toNanos();
        }
    }

    /** Whether a key still sounds that was pressed while paused: the last digit is taken, and the dialog goes on, when it goes down. */
    private boolean secretTone() {
        return loop.nanos() - toneEnd < 0;
    }

    private ByteBuffer silence(int length) {
        if (silence.remaining() != length) {
            byte[] silent = new byte[length];
            Arrays.fill(silent, call.format().silence());
            silence = ByteBuffer.wrap(silent);
        }
        return silence;
    }

    /** Ends it for good. The files, in order, the messages last; each is whole soon afterwards. */
    List<Path> close() {
        stop();
        closed = true;
        return Stream.concat(begun.stream(), messages.stream())
                .map(Recording::path)
                .flatMap(Optional::stream)
                .toList();
    }
}
