package dev.parley.bench.parts;

import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From one rate to another, 20 ms. Names are from the audio's rate to the wanted one, in kHz. */
@State(Scope.Thread)
public class ResamplingBenchmark {

    private static final AudioFormat L16_48K = new AudioFormat(Encoding.L16, 48_000);
    private static final AudioFormat L16_22K = new AudioFormat(Encoding.L16, 22_050);

    private final Conversion from8To16 = new Conversion(AudioFormat.L16_8K, AudioFormat.L16_16K);
    private final Conversion from16To8 = new Conversion(AudioFormat.L16_16K, AudioFormat.L16_8K);
    private final Conversion from48To8 = new Conversion(L16_48K, AudioFormat.L16_8K);
    private final Conversion from22To8 = new Conversion(L16_22K, AudioFormat.L16_8K);
    private final Conversion mulawTo16 = new Conversion(AudioFormat.MULAW_8K, AudioFormat.L16_16K);

    private static final class Conversion {

        private final AudioConverter converter;
        private final ByteBuffer frame;

        Conversion(AudioFormat from, AudioFormat to) {
            converter = AudioConverter.between(from, to);
            frame = Noise.frame(from);
        }

        ByteBuffer next() {
            return converter.convert(frame.rewind());
        }
    }

    @Benchmark
    public ByteBuffer from8To16() {
        return from8To16.next();
    }

    @Benchmark
    public ByteBuffer from16To8() {
        return from16To8.next();
    }

    @Benchmark
    public ByteBuffer from48To8() {
        return from48To8.next();
    }

    @Benchmark
    public ByteBuffer from22To8() {
        return from22To8.next();
    }

    @Benchmark
    public ByteBuffer mulaw8To16() {
        return mulawTo16.next();
    }
}
