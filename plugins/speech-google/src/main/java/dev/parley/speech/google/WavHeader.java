package dev.parley.speech.google;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Finds the header of a RIFF WAV file in front of audio, which may be there or not. */
final class WavHeader {

    /** The audio's first bytes do not yet tell. */
    static final int UNDECIDED = -1;

    /** Headers are far shorter; what goes on longer is audio that happens to begin like one. */
    private static final int LONGEST = 4096;

    private static final int RIFF_BYTES = 12;
    private static final int CHUNK_BYTES = 8;

    private WavHeader() {}

    /** The bytes of the header: 0 if there is none, {@link #UNDECIDED} if more of the audio is needed to tell. */
    static int length(byte[] start) {
        ByteBuffer bytes = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        if (differs(bytes, 0, "RIFF") || differs(bytes, 8, "WAVE")) {
            return 0;
        }
        long chunk = RIFF_BYTES;
        while (chunk <= LONGEST) {
            if (chunk + CHUNK_BYTES > start.length) {
                return UNDECIDED;
            }
            int position = (int) chunk;
            if (!differs(bytes, position, "data")) {
                return position + CHUNK_BYTES;
            }
            long size = Integer.toUnsignedLong(bytes.getInt(position + 4));
            chunk += CHUNK_BYTES + size + size % 2;
        }
        return 0;
    }

    /** Whether what is there of some bytes is not the tag. */
    private static boolean differs(ByteBuffer bytes, int position, String tag) {
        byte[] wanted = tag.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < wanted.length && position + i < bytes.limit(); i++) {
            if (bytes.get(position + i) != wanted[i]) {
                return true;
            }
        }
        return false;
    }
}
