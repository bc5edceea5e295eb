package dev.parley.gateway;

import dev.parley.gateway.config.EngineSettings;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.SpeechSettings;
import dev.parley.gateway.plugin.Offer;
import dev.parley.gateway.plugin.UnknownNameException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Makes the engines of one kind, some ahead of time. Not thread-safe. */
final class EngineKind<T extends AutoCloseable> {

    private final String name;
    private final Function<String, Offer<T>> offers;
    private final Function<EngineSettings, Node.Mapping> section;
    private final SpeechSettings speech;
    private final Map<String, CompletableFuture<Made<T>>> begun = new HashMap<>();

    /**
     * @param name as in the configuration
     * @param offers finds the plugin's offer by its name
     * @param section where an engine's settings are written
     */
    EngineKind(
            String name,
            Function<String, Offer<T>> offers,
            Function<EngineSettings, Node.Mapping> section,
            SpeechSettings speech) {
        this.name = name;
        this.offers = offers;
        this.section = section;
        this.speech = speech;
    }

    /** An engine that can be made. */
    record Bound<T>(String engine, Offer<T> offer, Record settings, Node.Mapping written, String path) {}

    private record Made<T>(Optional<T> engine, Problems problems) {}

    /** Finds the engine of a name and its settings; empty if something is wrong with them, which is among the problems. */
    Optional<Bound<T>> bind(String engine, Problems problems) {
        Node.Mapping written = section.apply(speech.engine(engine));
        String path = "speech.engines." + engine + "." + name;
        try {
            Offer<T> offer = offers.apply(speech.pluginEngine(engine));
            int before = problems.count();
            Record settings = offer.bind(written, path, problems);
            return problems.count() == before
                    ? Optional.of(new Bound<>(engine, offer, settings, written, path))
                    : Optional.empty();
        } catch (UnknownNameException unknown) {
            problems.report(written.location(), "speech." + name + ": " + unknown.getMessage());
            return Optional.empty();
        }
    }

    /** Begins to make an engine on a thread of its own; {@link #make} waits for it, and tells what is wrong. */
    void begin(String engine) {
        if (!begun.containsKey(engine)) {
            bind(engine, new Problems()).ifPresent(bound -> begun.put(engine, begin(bound)));
        }
    }

    private CompletableFuture<Made<T>> begin(Bound<T> bound) {
        CompletableFuture<Made<T>> made = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("start " + bound.offer).start(() -> made.complete(create(bound)));
        return made;
    }

    /** Makes an engine; empty if it cannot be made, with the reason among the problems. */
    Optional<T> make(Bound<T> bound, Problems problems) {
        CompletableFuture<Made<T>> early = begun.remove(bound.engine);
        Made<T> made = early == null ? create(bound) : early.join();
        made.problems.list().forEach(it -> problems.report(it.location(), it.message()));
        return made.engine;
    }

    /** Those that were begun and never asked for, which somebody has to close. */
    List<T> unclaimed() {
        List<T> engines = begun.values().stream()
                .map(CompletableFuture::join)
                .flatMap(made -> made.engine.stream())
                .toList();
        begun.clear();
        return engines;
    }

    private Made<T> create(Bound<T> bound) {
        Problems problems = new Problems();
        return new Made<>(bound.offer.create(bound.settings, bound.written, bound.path, problems), problems);
    }
}
