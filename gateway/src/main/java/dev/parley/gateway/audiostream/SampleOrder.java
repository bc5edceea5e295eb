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

    /** Turns samples where they are. */
    void turn(byte[] audio) {
        if (swapped) {
            for (int at = 0; at + 1 < audio.length; at += 2) {
                byte first = audio[at];
                audio[at] = audio[at + 1];
                audio[at + 1] = first;
            }
        }
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
