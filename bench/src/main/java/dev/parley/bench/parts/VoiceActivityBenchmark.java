package dev.parley.bench.parts;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityStream;
import dev.parley.bench.Project;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.plugin.Offer;
import dev.parley.gateway.plugin.PluginCatalog;
import java.nio.ByteBuffer;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The embedded voice activity detector, loaded as the gateway loads it, 20 ms. */
@State(Scope.Thread)
public class VoiceActivityBenchmark {

    private final PluginCatalog plugins = PluginCatalog.load(
            List.of(Project.distribution().resolve("plugins")),
            Project.target().resolve("parts"),
            Project.target().resolve("parts"));
    private final VoiceActivityDetector detector = detector(plugins.voiceActivity("embedded"));
    private final VoiceActivityStream mulaw = detector.open(AudioFormat.MULAW_8K);
    private final VoiceActivityStream linear = detector.open(AudioFormat.L16_16K);
    private final ByteBuffer mulawFrame = Noise.frame(AudioFormat.MULAW_8K);
    private final ByteBuffer linearFrame = Noise.frame(AudioFormat.L16_16K);

    private static VoiceActivityDetector detector(Offer<VoiceActivityDetector> offer) {
        Problems problems = new Problems();
        Record settings = offer.bind(Node.Mapping.EMPTY, "voice-activity", problems);
        return offer.create(settings, Node.Mapping.EMPTY, "voice-activity", problems)
                .orElseThrow(() ->
                        new IllegalStateException(problems.list().getFirst().message()));
    }

    @Benchmark
    public boolean mulaw8() {
        return mulaw.isSpeech(mulawFrame.rewind());
    }

    @Benchmark
    public boolean linear16() {
        return linear.isSpeech(linearFrame.rewind());
    }

    @TearDown
    public void close() {
        mulaw.close();
        linear.close();
        detector.close();
        plugins.close();
    }
}
