package dev.parley.gateway.testing;

import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.gateway.speech.CountedSynthesizer;
import dev.parley.gateway.speech.EngineState;
import dev.parley.gateway.speech.FallbackRecognizer;
import dev.parley.gateway.speech.FallbackSettings;
import dev.parley.gateway.speech.FallbackSynthesizer;
import dev.parley.gateway.speech.Probe;
import dev.parley.gateway.speech.Ranked;
import dev.parley.gateway.speech.Ranking;
import dev.parley.gateway.speech.RecognizerProbe;
import dev.parley.gateway.speech.SynthesizerProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Engines that stand in for each other, called {@code first}, {@code second} and {@code third}. */
public final class Rankings {

    public static final FallbackSettings SETTINGS = new FallbackSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMillis(800),
            Duration.ofMillis(1500),
            Duration.ofSeconds(2));

    private static final List<String> NAMES = List.of("first", "second", "third");
    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(10);

    private Rankings() {}

    public static FallbackRecognizer recognizers(ScheduledExecutorService timer, SpeechRecognizer... engines) {
        return new FallbackRecognizer(
                ranking("recognizer", 0, timer, List.of(engines), RecognizerProbe::new), SETTINGS);
    }

    public static FallbackSynthesizer synthesizers(ScheduledExecutorService timer, SpeechSynthesizer... engines) {
        return new FallbackSynthesizer(
                synthesizerRanking(timer, UnaryOperator.identity(), List.of(engines)), SETTINGS, timer);
    }

    /** Synthesizers, with something such as a cache around each. */
    public static Ranking<SpeechSynthesizer> synthesizerRanking(
            ScheduledExecutorService timer, UnaryOperator<SpeechSynthesizer> around, List<SpeechSynthesizer> engines) {
        Ranking<SpeechSynthesizer> plain = ranking("synthesizer", 0, timer, engines, SynthesizerProbe::new);
        return new Ranking<>(plain.engines().stream()
                .map(it -> new Ranked<>(around.apply(new CountedSynthesizer(it.engine(), it.state())), it.state()))
                .toList());
    }

    /** Engines of which each may do so much at once; 0 for any. */
    public static <E> Ranking<E> ranking(
            String kind, int limit, ScheduledExecutorService timer, List<E> engines, Function<E, Probe> probe) {
        List<Ranked<E>> ranked = new ArrayList<>();
        for (E engine : engines) {
            EngineState state = new EngineState(
                    kind,
                    NAMES.get(ranked.size()),
                    limit,
                    new EngineState.Probing(probe.apply(engine), PROBE_INTERVAL, timer));
            ranked.add(new Ranked<>(engine, state));
        }
        return new Ranking<>(ranked);
    }
}
