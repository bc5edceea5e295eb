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
        byte[] turned = new byte[audio.remaining()];
        audio.get(audio.position(), turned);
        turn(turned);
        return ByteBuffer.wrap(turned);
    }
}
