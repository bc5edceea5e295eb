package dev.parley.gateway;

import dev.parley.api.speech.EngineChoice;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Voice;
import dev.parley.gateway.call.CallRecognizer;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.speech.FallbackRecognizer;
import dev.parley.gateway.speech.FallbackSettings;
import dev.parley.gateway.speech.FallbackSynthesizer;
import dev.parley.gateway.speech.Ranked;
import dev.parley.gateway.speech.Ranking;
import dev.parley.gateway.speech.SynthesizerPair;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/** The engines that have been made, to choose from by name. Immutable. */
final class EngineShelf {

    /** A synthesizer with a cache, and without. */
    record Voiced(Ranked<SpeechSynthesizer> keeping, Ranked<SpeechSynthesizer> plain) {}

    private final Map<String, Ranked<SpeechRecognizer>> recognizers;
    private final Map<String, Voiced> synthesizers;
    private final ScheduledExecutorService timer;

    /** @param timer tells when an engine has been silent for too long */
    EngineShelf(
            Map<String, Ranked<SpeechRecognizer>> recognizers,
            Map<String, Voiced> synthesizers,
            ScheduledExecutorService timer) {
        this.recognizers = Map.copyOf(recognizers);
        this.synthesizers = Map.copyOf(synthesizers);
        this.timer = timer;
    }

    EngineNames names() {
        return new EngineNames(recognizers.keySet(), synthesizers.keySet());
    }

    /** Recognizers that stand in for each other; empty if one is not here. */
    Optional<CallRecognizer> recognizer(EngineChoice choice, FallbackSettings fallback) {
        return all(choice.names(), recognizers)
                .map(engines -> new FallbackRecognizer(new Ranking<>(engines), fallback));
    }

    /** Synthesizers that stand in for each other, likewise. */
    Optional<SynthesizerPair> synthesizer(EngineChoice choice, FallbackSettings fallback) {
        return all(choice.names(), synthesizers)
                .map(engines -> new SynthesizerPair(
                        synthesizer(engines, Voiced::keeping, fallback),
                        synthesizer(engines, Voiced::plain, fallback)));
    }

    /** The tags of the languages that each of these recognizers understands; none for any. */
    List<Set<String>> heardBy(List<String> names) {
        return names.stream()
                .map(recognizers::get)
                .filter(Objects::nonNull)
                .map(it -> it.engine().capabilities().languages())
                .toList();
    }

    /** The tags of the languages of each of these synthesizers' voices; none for any. */
    List<List<String>> spokenBy(List<String> names) {
        return names.stream()
                .map(synthesizers::get)
                .filter(Objects::nonNull)
                .map(it -> it.plain().engine().capabilities().voices().stream()
                        .map(Voice::language)
                        .toList())
                .toList();
    }

    private SpeechSynthesizer synthesizer(
            List<Voiced> engines, Function<Voiced, Ranked<SpeechSynthesizer>> way, FallbackSettings fallback) {
        return new FallbackSynthesizer(new Ranking<>(engines.stream().map(way).toList()), fallback, timer);
    }

    private static <E> Optional<List<E>> all(List<String> names, Map<String, E> engines) {
        return !names.isEmpty() && engines.keySet().containsAll(names)
                ? Optional.of(names.stream().map(engines::get).toList())
                : Optional.empty();
    }
}
