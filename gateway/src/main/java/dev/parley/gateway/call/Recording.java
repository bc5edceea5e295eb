package dev.parley.gateway.call;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A call's audio on its way to one file: the caller left, the bot as heard right, or the caller alone. Filled on the call's
 * loop, a second at a time, and written elsewhere.
 */
final class Recording {

    private static final int FRAMES_IN_BLOCK = 50;

    /** Blocks that may wait for the disk; past it they are left out, as silence, so that the rest stays in step. */
    private static final int MOST_WAITING = 30;

    private final RecordingFile file;
    private final Executor writer;
    private final Consumer<String> anomalies;
    private final AtomicInteger waiting = new AtomicInteger();
    private byte[][] sides;
    private int filled;
    private long bytes;
    private boolean begun;

    Recording(RecordingFile file, Executor writer, Consumer<String> anomalies) {
        this.file = file;
        this.writer = writer;
        this.anomalies = anomalies;
        this.sides = new byte[file.sides()][0];
    }

    /** Takes the caller's frame, and what the caller heard meanwhile. */
    void frame(ByteBuffer frame, SentAudio unheard) {
        frame(frame);
        int length = frame.remaining();
        unheard.read(sides[1], filled - length, length);
    }

    /** Takes the caller's frame. */
    void frame(ByteBuffer frame) {
        int length = frame.remaining();
        if (sides[0].length < filled + length) {
            flush();
            sides = new byte[file.sides()][FRAMES_IN_BLOCK * length];
        }
        frame.get(frame.position(), sides[0], filled, length);
        filled += length;
        bytes += length;
    }

    /** Bytes of each side, so far. */
    long bytes() {
        return bytes;
    }

    /** Writes the rest; the file is whole soon afterwards. */
    void close() {
        close(() -> {});
    }

    /**
     * Writes the rest.
     *
     * @param written told, on any thread, once the file is whole, or will never be
     */
    void close(Runnable written) {
        flush();
        if (!submit(() -> {
            file.close();
            written.run();
        })) {
            written.run();
        }
    }

    /** Leaves no file. */
    void discard() {
        filled = 0;
        begun = false;
        submit(file::delete);
    }

    /** The file; empty if there is none, for want of audio or of a disk. */
    Optional<Path> path() {
        return begun && !file.failed() ? Optional.of(file.path()) : Optional.empty();
    }

    private void flush() {
        if (filled == 0) {
            return;
        }
        byte[][] audio = sides;
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
            if (!file.write(audio, length)) {
                anomalies.accept("recording-failed");
            }
        });
    }

    private boolean submit(Runnable task) {
        try {
            writer.execute(task);
            return true;
        } catch (RejectedExecutionException closed) {
            anomalies.accept("recording-failed");
            return false;
        }
    }
}
