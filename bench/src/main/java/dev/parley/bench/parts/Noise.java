package dev.parley.bench.parts;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Mulaw;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Random;

/** Audio that is the same in every run. */
final class Noise {

    static final Duration FRAME = Duration.ofMillis(20);

    /** As loud as speech: -20 dB of full scale. */
    private static final double LEVEL = 3277;

    private Noise() {}

    /** White noise, as loud as speech. */
    static byte[] loud(AudioFormat format, Duration duration) {
        return made(format, duration, LEVEL);
    }

    /** A line on which nobody speaks. */
    static byte[] quiet(AudioFormat format, Duration duration) {
        return made(format, duration, 0);
    }

    /** A frame of 20 ms, as loud as speech. */
    static ByteBuffer frame(AudioFormat format) {
        return ByteBuffer.wrap(loud(format, FRAME));
    }

    private static byte[] made(AudioFormat format, Duration duration, double level) {
        Random random = new Random(1);
        ByteBuffer audio = ByteBuffer.allocate(format.bytes(duration)).order(ByteOrder.LITTLE_ENDIAN);
        while (audio.hasRemaining()) {
            short sample = (short) Math.clamp(random.nextGaussian() * level, Short.MIN_VALUE, Short.MAX_VALUE);
            if (format.encoding() == Encoding.MULAW) {
                audio.put(Mulaw.encode(sample));
            } else {
                audio.putShort(sample);
            }
        }
        return audio.array();
    }
}
