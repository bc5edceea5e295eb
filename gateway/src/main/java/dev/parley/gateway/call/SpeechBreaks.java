package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import java.nio.ByteBuffer;

/** Finds the breaks in speech, where a word may begin. */
final class SpeechBreaks {

    private static final int WINDOWS_PER_SECOND = 100;

    /** A break is quieter than the loudest speech around it by 20 dB, for at least 40 ms: shorter ones are within words. */
    private static final int SHARE = 10;

    private static final int SHORTEST = 4;

    private SpeechBreaks() {}

    /** The byte in the middle of the last break; -1 if there is none. */
    static int last(byte[] audio, AudioFormat format) {
        ByteBuffer buffer = ByteBuffer.wrap(audio);
        int windowBytes = format.bytesPerSecond() / WINDOWS_PER_SECOND;
        int windows = audio.length / windowBytes;
        AudioLevel level = new AudioLevel(format, windowBytes);
        int[] levels = new int[windows];
        int loudest = 0;
        for (int i = 0; i < windows; i++) {
            levels[i] = level.mean(buffer, i * windowBytes, windowBytes);
            loudest = Math.max(loudest, levels[i]);
        }
        int quiet = 0;
        for (int i = windows - 1; i >= 0; i--) {
            quiet = levels[i] * SHARE < loudest ? quiet + 1 : 0;
            boolean whole = i == 0 || levels[i - 1] * SHARE >= loudest;
            if (quiet >= SHORTEST && whole) {
                return (i + quiet / 2) * windowBytes;
            }
        }
        return -1;
    }
}
