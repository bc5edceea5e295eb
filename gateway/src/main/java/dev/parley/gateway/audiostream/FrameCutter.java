package dev.parley.gateway.audiostream;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Cuts audio, which may come in odd lengths, into frames of 20 ms in our order of bytes. */
final class FrameCutter {

    private final SampleOrder order;
    private final byte[] bytes;

    /** The same for all frames, and read-only: whoever gets one can spoil nothing for the others. */
    private final ByteBuffer frame;

    private int filled;

    FrameCutter(int frameBytes, SampleOrder order) {
        this.order = order;
        this.bytes = new byte[frameBytes];
        this.frame = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** @param frames gets each frame that is full; it is valid until that returns */
    void cut(ByteString audio, Consumer<ByteBuffer> frames) {
        int size = audio.size();
        for (int at = 0; at < size; ) {
            int length = Math.min(bytes.length - filled, size - at);
            part(audio, at, length).copyTo(bytes, filled);
            at += length;
            filled += length;
            if (filled == bytes.length) {
                filled = 0;
                order.turn(bytes);
                frames.accept(frame.clear());
            }
        }
    }

    private static ByteString part(ByteString audio, int at, int length) {
        return length == audio.size() ? audio : audio.substring(at, at + length);
    }
}
