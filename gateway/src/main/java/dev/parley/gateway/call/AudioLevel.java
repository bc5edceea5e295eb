package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Mulaw;
import java.nio.ByteBuffer;

/** How loud audio of one format is. Not thread-safe. */
final class AudioLevel {

    private final boolean mulaw;
    private final int sampleBytes;

    /** Buffers may be read-only or outside the heap: one copy in bulk is cheaper than to ask for each byte. */
    private byte[] copy;

    /** @param usualBytes how much audio is asked about at a time, mostly */
    AudioLevel(AudioFormat format, int usualBytes) {
        this.mulaw = format.encoding() == Encoding.MULAW;
        this.sampleBytes = format.encoding().bytesPerSample();
        this.copy = new byte[usualBytes];
    }

    /** The mean size of the samples in a stretch of audio, 0 to 32768. */
    int mean(ByteBuffer audio, int from, int bytes) {
        int samples = bytes / sampleBytes;
        if (samples == 0) {
            return 0;
        }
        if (copy.length < bytes) {
            copy = new byte[bytes];
        }
        audio.get(from, copy, 0, bytes);
        return (int) ((mulaw ? mulawSum(copy, samples) : linearSum(copy, samples)) / samples);
    }

    private static long mulawSum(byte[] codes, int count) {
        // The largest frame, a second, sums up to far less than an int holds.
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.abs(Mulaw.decode(codes[i]));
        }
        return sum;
    }

    private static long linearSum(byte[] bytes, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.abs((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8));
        }
        return sum;
    }
}
