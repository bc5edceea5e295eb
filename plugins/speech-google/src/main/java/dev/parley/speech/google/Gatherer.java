package dev.parley.speech.google;

import dev.parley.api.audio.AudioFormat;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Gathers frames to batches of 100 ms: fewer messages, and still a lively stream. */
final class Gatherer {

    private final int batchBytes;
    private final Consumer<ByteBuffer> batches;
    private ByteBuffer gathered;

    /** @param batches gets each batch, to keep */
    Gatherer(AudioFormat format, Consumer<ByteBuffer> batches) {
        batchBytes = format.bytesPerSecond() / 10;
        this.batches = batches;
        gathered = ByteBuffer.allocate(batchBytes);
    }

    void add(ByteBuffer frame) {
        int position = frame.position();
        while (position < frame.limit()) {
            int step = Math.min(frame.limit() - position, gathered.remaining());
            gathered.put(gathered.position(), frame, position, step);
            gathered.position(gathered.position() + step);
            position += step;
            if (!gathered.hasRemaining()) {
                flush();
            }
        }
    }

    /** Passes on what has been gathered, if anything. */
    void flush() {
        if (gathered.position() > 0) {
            batches.accept(gathered.flip());
            gathered = ByteBuffer.allocate(batchBytes);
        }
    }
}
