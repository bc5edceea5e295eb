package dev.parley.gateway.call;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A call's audio on its way to one file: the caller left, the bot as heard right. Filled on the call's loop, a second at a
 * time, and written elsewhere.
 */
final class Recording {

    private static final int FRAMES_IN_BLOCK = 50;

    /** Blocks that may wait for the disk; past it they are left out, as silence, so that the rest stays in step. */
    private static final int MOST_WAITING = 30;

    private final RecordingFile file;
    private final Executor writer;
    private final Consumer<String> anomalies;
    private final AtomicInteger waiting = new AtomicInteger();
    private byte[] caller = new byte[0];
    private byte[] bot = new byte[0];
    private int filled;
    private boolean begun;

    Recording(RecordingFile file, Executor writer, Consumer<String> anomalies) {
        this.file = file;
        this.writer = writer;
        this.anomalies = anomalies;
    }

    /** Takes the caller's frame, and what the caller heard meanwhile. */
    void frame(ByteBuffer frame, SentAudio unheard) {
        int length = frame.remaining();
        if (caller.length < filled + length) {
            flush();
            caller = new byte[FRAMES_IN_BLOCK * length];
            bot = new byte[FRAMES_IN_BLOCK * length];
        }
        frame.get(frame.position(), caller, filled, length);
        unheard.read(bot, filled, length);
        filled += length;
    }

    /** Writes the rest; the file is whole soon afterwards. */
    void close() {
        flush();
        submit(file::close);
    }

    /** The file; empty if there is none, for want of audio or of a disk. */
    Optional<Path> path() {
        return begun && !file.failed() ? Optional.of(file.path()) : Optional.empty();
    }

    private void flush() {
        if (filled == 0) {
            return;
        }
        byte[] left = caller;
        byte[] right = bot;
        int length = filled;
        filled = 0;
        begun = true;
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            anomalies.accept("recording-block-dropped");
            submit(() -> file.skip(length));
            return;
        }
        submit(() -> {
            waiting.decrementAndGet();
            if (!file.write(left, right, length)) {
                anomalies.accept("recording-failed");
            }
        });
    }

    private void submit(Runnable task) {
        try {
            writer.execute(task);
        } catch (RejectedExecutionException closed) {
            anomalies.accept("recording-failed");
        }
    }
}
