package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Mulaw;
import java.nio.ByteBuffer;

/** How loud audio is. */
final class AudioLevel {

    private AudioLevel() {}

    /** The mean size of the samples in a stretch of audio, 0 to 32768. */
    static int mean(ByteBuffer audio, int from, int bytes, AudioFormat format) {
        int samples = bytes / format.encoding().bytesPerSample();
        if (samples == 0) {
            return 0;
        }
        long sum = 0;
        if (format.encoding() == Encoding.MULAW) {
            for (int i = 0; i < samples; i++) {
                sum += Math.abs((int) Mulaw.decode(audio.get(from + i)));
            }
        } else {
            for (int i = 0; i < samples; i++) {
                int at = from + 2 * i;
                sum += Math.abs((int) (short) ((audio.get(at) & 0xff) | (audio.get(at + 1) << 8)));
            }
        }
        return (int) (sum / samples);
    }
}
