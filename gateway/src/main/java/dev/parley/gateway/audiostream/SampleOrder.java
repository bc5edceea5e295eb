package dev.parley.gateway.audiostream;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Turns a carrier's 16-bit samples into ours and back: inside Parley they are little-endian. */
record SampleOrder(boolean swapped) {

    static SampleOrder of(AudioFormat format, ByteOrder wire) {
        return new SampleOrder(format.encoding() == Encoding.L16 && wire == ByteOrder.BIG_ENDIAN);
    }

    /** The same audio in the other order; the same buffer if there is nothing to turn. */
    ByteBuffer turn(ByteBuffer audio) {
        if (!swapped) {
            return audio;
        }
        ByteBuffer turned = ByteBuffer.allocate(audio.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer source = audio.duplicate().order(ByteOrder.BIG_ENDIAN);
        while (source.remaining() >= Short.BYTES) {
            turned.putShort(source.getShort());
        }
        return turned.flip();
    }
}
