package dev.parley.bench.parts;

import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Mulaw;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Mu-law to linear samples and back, 20 ms at 8000 Hz: 160 samples. */
@State(Scope.Thread)
public class MulawBenchmark {

    private final byte[] mulaw = Noise.loud(AudioFormat.MULAW_8K, Noise.FRAME);
    private final short[] linear = new short[mulaw.length];
    private final AudioConverter decoder = AudioConverter.between(AudioFormat.MULAW_8K, AudioFormat.L16_8K);
    private final AudioConverter encoder = AudioConverter.between(AudioFormat.L16_8K, AudioFormat.MULAW_8K);
    private final ByteBuffer mulawFrame = Noise.frame(AudioFormat.MULAW_8K);
    private final ByteBuffer linearFrame = Noise.frame(AudioFormat.L16_8K);

    @Benchmark
    public short[] decode() {
        for (int i = 0; i < mulaw.length; i++) {
            linear[i] = Mulaw.decode(mulaw[i]);
        }
        return linear;
    }

    @Benchmark
    public byte[] encode() {
        for (int i = 0; i < mulaw.length; i++) {
            mulaw[i] = Mulaw.encode(linear[i]);
        }
        return mulaw;
    }

    @Benchmark
    public ByteBuffer decodeByConverter() {
        return decoder.convert(mulawFrame.rewind());
    }

    @Benchmark
    public ByteBuffer encodeByConverter() {
        return encoder.convert(linearFrame.rewind());
    }
}
