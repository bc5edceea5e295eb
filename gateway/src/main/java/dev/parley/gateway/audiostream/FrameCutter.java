package dev.parley.gateway.audiostream;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Cuts audio that comes in odd lengths into frames of 20 ms; frames that come right pass as they are. */
final class FrameCutter {

    private final int frameBytes;
    private final ByteBuffer partial;

    FrameCutter(int frameBytes) {
        this.frameBytes = frameBytes;
        this.partial = ByteBuffer.allocate(frameBytes);
    }

    void cut(ByteBuffer audio, Consumer<ByteBuffer> frames) {
        while (audio.remaining() >= frameBytes && partial.position() == 0) {
            frames.accept(audio.slice(audio.position(), frameBytes));
            audio.position(audio.position() + frameBytes);
        }
        while (audio.hasRemaining()) {
            int length = Math.min(partial.remaining(), audio.remaining());
            partial.put(audio.slice(audio.position(), length));
            audio.position(audio.position() + length);
            if (!partial.hasRemaining()) {
                frames.accept(partial.flip());
                partial.clear();
            }
        }
    }
}
