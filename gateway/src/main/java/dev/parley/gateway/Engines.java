package dev.parley.gateway;

import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.gateway.call.CallRecognizer;
import dev.parley.gateway.config.EngineSettings;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.SpeechSettings;
import dev.parley.gateway.plugin.Offer;
import dev.parley.gateway.plugin.PluginCatalog;
import dev.parley.gateway.plugin.UnknownNameException;
import dev.parley.gateway.speech.AnyFormatRecognizer;
import dev.parley.gateway.speech.AnyFormatSynthesizer;
import dev.parley.gateway.speech.AnyFormatVoiceActivity;
import dev.parley.gateway.speech.CountedSynthesizer;
import dev.parley.gateway.speech.EngineState;
import dev.parley.gateway.speech.FallbackRecognizer;
import dev.parley.gateway.speech.FallbackSettings;
import dev.parley.gateway.speech.FallbackSynthesizer;
import dev.parley.gateway.speech.Probe;
import dev.parley.gateway.speech.PromptCache;
import dev.parley.gateway.speech.Ranked;
import dev.parley.gateway.speech.Ranking;
import dev.parley.gateway.speech.RecognizerProbe;
import dev.parley.gateway.speech.SynthesizerProbe;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The speech engines by name, each made once, when it is first asked for. Not thread-safe: used while starting only. */
final class Engines implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Engines.class);

    private final PluginCatalog plugins;
    private final SpeechSettings speech;
    private final Problems problems;
    private final Map<String, Optional<Ranked<SpeechRecognizer>>> recognizers = new HashMap<>();
    private final Map<String, Optional<Identified>> synthesizers = new HashMap<>();
    private final Map<String, Optional<VoiceActivityDetector>> voiceActivities = new HashMap<>();
    private final Deque<AutoCloseable> made = new ArrayDeque<>();
    private final List<EngineState> states = new ArrayList<>();
    private final ScheduledThreadPoolExecutor timer = timer();

    /** @param problems gets whatever keeps an engine from being made */
    Engines(PluginCatalog plugins, SpeechSettings speech, Problems problems) {
        this.plugins = plugins;
        this.speech = speech;
        this.problems = problems;
    }

    /** The recognizer of a name, for any format; empty if it cannot be had, with the reason among the problems. */
    Optional<SpeechRecognizer> recognizer(String name) {
        return rankedRecognizer(name).map(Ranked::engine);
    }

    /** Recognizers that stand in for each other, likewise; empty if one cannot be had. */
    Optional<CallRecognizer> recognizers(List<String> names, FallbackSettings fallback) {
        return all(names, this::rankedRecognizer).map(ranking -> new FallbackRecognizer(ranking, fallback));
    }

    private Optional<Ranked<SpeechRecognizer>> rankedRecognizer(String name) {
        return recognizers.computeIfAbsent(
                name,
                it -> make(it, "recognizer", plugins::recognizer, EngineSettings::recognizer)
                        .map(engine -> new Ranked<>(
                                new AnyFormatRecognizer(engine),
                                state(
                                        "recognizer",
                                        it,
                                        speech.engine(it).recognizerLimit(),
                                        new RecognizerProbe(engine)))));
    }

    /** The synthesizer of a name, for any format; empty if it cannot be had, with the reason among the problems. */
    Optional<SpeechSynthesizer> synthesizer(String name) {
        return identified(name).map(it -> it.ranked(UnaryOperator.identity()).engine());
    }

    /** Synthesizers that stand in for each other, likewise. */
    Optional<SpeechSynthesizer> synthesizers(List<String> names, FallbackSettings fallback) {
        return synthesizers(names, fallback, it -> it.ranked(UnaryOperator.identity()));
    }

    /** The same, but what one of them has spoken before comes from a cache. */
    Optional<SpeechSynthesizer> synthesizers(List<String> names, FallbackSettings fallback, PromptCache prompts) {
        return synthesizers(names, fallback, it -> it.ranked(engine -> prompts.around(engine, it.identity)));
    }

    private Optional<SpeechSynthesizer> synthesizers(
            List<String> names, FallbackSettings fallback, Function<Identified, Ranked<SpeechSynthesizer>> ranked) {
        return all(names, name -> identified(name).map(ranked))
                .map(ranking -> new FallbackSynthesizer(ranking, fallback, timer));
    }

    private record Identified(SpeechSynthesizer engine, String identity, EngineState state) {

        Ranked<SpeechSynthesizer> ranked(UnaryOperator<SpeechSynthesizer> around) {
            return new Ranked<>(new AnyFormatSynthesizer(around.apply(new CountedSynthesizer(engine, state))), state);
        }
    }

    /** All are asked for, so that all that is wrong is told. */
    private static <E> Optional<Ranking<E>> all(List<String> names, Function<String, Optional<Ranked<E>>> engines) {
        List<Ranked<E>> found =
                names.stream().map(engines).flatMap(Optional::stream).toList();
        return found.size() == names.size() ? Optional.of(new Ranking<>(found)) : Optional.empty();
    }

    private EngineState state(String kind, String name, int limit, Probe probe) {
        EngineState state = new EngineState(
                kind,
                name,
                limit,
                new EngineState.Probing(probe, speech.fallback().probeInterval(), timer));
        states.add(state);
        return state;
    }

    /** How all engines that have been made are. */
    List<EngineState> states() {
        return List.copyOf(states);
    }

    private Optional<Identified> identified(String name) {
        return synthesizers.computeIfAbsent(
                name,
                it -> bind(it, "synthesizer", plugins::synthesizer, EngineSettings::synthesizer)
                        .flatMap(bound -> make(bound)
                                .map(engine -> new Identified(
                                        engine,
                                        EngineIdentity.of(bound.offer.plugin(), bound.offer.toString(), bound.settings),
                                        state(
                                                "synthesizer",
                                                it,
                                                speech.engine(it).synthesizerLimit(),
                                                new SynthesizerProbe(engine))))));
    }

    /** The voice activity detector of a name, for any format; empty if it cannot be had, with the reason among the problems. */
    Optional<VoiceActivityDetector> voiceActivity(String name) {
        return voiceActivities.computeIfAbsent(
                name,
                it -> make(it, "voice-activity", plugins::voiceActivity, EngineSettings::voiceActivity)
                        .map(AnyFormatVoiceActivity::new));
    }

    /** Checks that all engines that a section names are there and take their settings, without making them. */
    void check(SpeechSettings section) {
        section.recognizer().forEach(name -> bind(name, "recognizer", plugins::recognizer, EngineSettings::recognizer));
        section.synthesizer()
                .forEach(name -> bind(name, "synthesizer", plugins::synthesizer, EngineSettings::synthesizer));
        bind(section.voiceActivity(), "voice-activity", plugins::voiceActivity, EngineSettings::voiceActivity);
    }

    private <T extends AutoCloseable> Optional<T> make(
            String name,
            String kind,
            Function<String, Offer<T>> offers,
            Function<EngineSettings, Node.Mapping> section) {
        return bind(name, kind, offers, section).flatMap(this::make);
    }

    private <T extends AutoCloseable> Optional<T> make(Bound<T> bound) {
        log.debug("{}: starting", bound.offer);
        Optional<T> engine = bound.offer.create(bound.settings, bound.written, bound.path, problems);
        engine.ifPresent(made::push);
        return engine;
    }

    private record Bound<T>(Offer<T> offer, Record settings, Node.Mapping written, String path) {}

    private <T> Optional<Bound<T>> bind(
            String name,
            String kind,
            Function<String, Offer<T>> offers,
            Function<EngineSettings, Node.Mapping> section) {
        Node.Mapping written = section.apply(speech.engine(name));
        String path = "speech.engines." + name + "." + kind;
        try {
            Offer<T> offer = offers.apply(speech.pluginEngine(name));
            int before = problems.count();
            Record settings = offer.bind(written, path, problems);
            return problems.count() == before
                    ? Optional.of(new Bound<>(offer, settings, written, path))
                    : Optional.empty();
        } catch (UnknownNameException unknown) {
            problems.report(written.location(), "speech." + kind + ": " + unknown.getMessage());
            return Optional.empty();
        }
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("engines").factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** Closes what was made, the last one first. */
    @Override
    public void close() {
        timer.shutdownNow();
        while (!made.isEmpty()) {
            try {
                made.pop().close();
            } catch (Exception failure) {
                log.warn("an engine failed to close", failure);
            }
        }
    }
}
