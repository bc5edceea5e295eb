package dev.parley.gateway;

import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.gateway.config.EngineSettings;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.SpeechSettings;
import dev.parley.gateway.plugin.Offer;
import dev.parley.gateway.plugin.PluginCatalog;
import dev.parley.gateway.plugin.UnknownNameException;
import dev.parley.gateway.speech.AnyFormatRecognizer;
import dev.parley.gateway.speech.AnyFormatVoiceActivity;
import dev.parley.gateway.speech.PromptCache;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The speech engines by name, each made once, when it is first asked for. Not thread-safe: used while starting only. */
final class Engines implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Engines.class);

    private final PluginCatalog plugins;
    private final SpeechSettings speech;
    private final Problems problems;
    private final Map<String, Optional<SpeechRecognizer>> recognizers = new HashMap<>();
    private final Map<String, Optional<Identified>> synthesizers = new HashMap<>();
    private final Map<String, Optional<VoiceActivityDetector>> voiceActivities = new HashMap<>();
    private final Deque<AutoCloseable> made = new ArrayDeque<>();

    /** @param problems gets whatever keeps an engine from being made */
    Engines(PluginCatalog plugins, SpeechSettings speech, Problems problems) {
        this.plugins = plugins;
        this.speech = speech;
        this.problems = problems;
    }

    /** The recognizer of a name, for any format; empty if it cannot be had, with the reason among the problems. */
    Optional<SpeechRecognizer> recognizer(String name) {
        return recognizers.computeIfAbsent(
                name,
                it -> make(it, "recognizer", plugins::recognizer, EngineSettings::recognizer)
                        .map(AnyFormatRecognizer::new));
    }

    /** The synthesizer of a name; empty if it cannot be had, with the reason among the problems. */
    Optional<SpeechSynthesizer> synthesizer(String name) {
        return identified(name).map(Identified::engine);
    }

    /** The same, but what has been spoken before comes from a cache. */
    Optional<SpeechSynthesizer> synthesizer(String name, PromptCache prompts) {
        return identified(name).map(it -> prompts.around(it.engine, it.identity));
    }

    private record Identified(SpeechSynthesizer engine, String identity) {}

    private Optional<Identified> identified(String name) {
        return synthesizers.computeIfAbsent(
                name,
                it -> bind(it, "synthesizer", plugins::synthesizer, EngineSettings::synthesizer)
                        .flatMap(bound -> make(bound)
                                .map(engine -> new Identified(
                                        engine,
                                        EngineIdentity.of(
                                                bound.offer.plugin(), bound.offer.toString(), bound.settings)))));
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
        bind(section.recognizer(), "recognizer", plugins::recognizer, EngineSettings::recognizer);
        bind(section.synthesizer(), "synthesizer", plugins::synthesizer, EngineSettings::synthesizer);
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
            Offer<T> offer = offers.apply(name);
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

    /** Closes what was made, the last one first. */
    @Override
    public void close() {
        while (!made.isEmpty()) {
            try {
                made.pop().close();
            } catch (Exception failure) {
                log.warn("an engine failed to close", failure);
            }
        }
    }
}
