package dev.parley.bench.parts;

import dev.parley.api.audio.AudioFormat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One frame through the gateway, from the message that brings it to the messages that go out for it, and 20 ms of time. */
@State(Scope.Thread)
public class FrameBenchmark {

    /** What a call may speak. */
    public enum Wire {
        MULAW_8K,
        L16_16K;

        AudioFormat format() {
            return switch (this) {
                case MULAW_8K -> AudioFormat.MULAW_8K;
                case L16_16K -> AudioFormat.L16_16K;
            };
        }
    }

    @Param
    private Situation situation = Situation.ECHO;

    @Param
    private Wire wire = Wire.MULAW_8K;

    private SteadyCall call = new SteadyCall(situation, wire.format());

    /** A prompt's book of what was said grows with it: not without an end. */
    @Setup(Level.Iteration)
    public void place() {
        call.close();
        call = new SteadyCall(situation, wire.format());
    }

    @Benchmark
    public long gateway() {
        return call.frame();
    }

    @TearDown
    public void close() {
        call.close();
    }
}
