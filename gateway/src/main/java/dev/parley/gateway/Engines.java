package dev.parley.gateway;

import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.gateway.config.EngineSettings;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.SpeechSettings;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.plugin.PluginCatalog;
import dev.parley.gateway.speech.AnyFormatRecognizer;
import dev.parley.gateway.speech.AnyFormatSynthesizer;
import dev.parley.gateway.speech.AnyFormatVoiceActivity;
import dev.parley.gateway.speech.CountedSynthesizer;
import dev.parley.gateway.speech.EngineState;
import dev.parley.gateway.speech.Probe;
import dev.parley.gateway.speech.PromptCache;
import dev.parley.gateway.speech.Ranked;
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
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The speech engines by name, each made once, when it is first asked for. Not thread-safe: used while starting only. */
final class Engines implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Engines.class);

    private final EngineKind<SpeechRecognizer> recognizer;
    private final EngineKind<SpeechSynthesizer> synthesizer;
    private final EngineKind<VoiceActivityDetector> voiceActivity;
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
        this.recognizer = new EngineKind<>("recognizer", plugins::recognizer, EngineSettings::recognizer, speech);
        this.synthesizer = new EngineKind<>("synthesizer", plugins::synthesizer, EngineSettings::synthesizer, speech);
        this.voiceActivity =
                new EngineKind<>("voice-activity", plugins::voiceActivity, EngineSettings::voiceActivity, speech);
        this.speech = speech;
        this.problems = problems;
    }

    /**
     * Begins to make all engines that a section names, side by side, as each may take seconds. To be followed by asking for
     * all of them: that waits, and tells what is wrong.
     */
    void begin(SpeechSettings section) {
        section.recognizer().forEach(recognizer::begin);
        section.synthesizer().forEach(synthesizer::begin);
        voiceActivity.begin(section.voiceActivity());
    }

    /** Begins to make the engines of these names, likewise. */
    void begin(EngineNames names) {
        names.recognizers().forEach(recognizer::begin);
        names.synthesizers().forEach(synthesizer::begin);
    }

    /** The recognizer of a name, for any format; empty if it cannot be had, with the reason among the problems. */
    Optional<SpeechRecognizer> recognizer(String name) {
        return rankedRecognizer(name).map(Ranked::engine);
    }

    private Optional<Ranked<SpeechRecognizer>> rankedRecognizer(String name) {
        return recognizers.computeIfAbsent(
                name,
                it -> make(recognizer, it)
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

    /**
     * Makes engines ready to be chosen by name; what cannot be made is among the problems. Those that have been made before
     * can be chosen, too.
     *
     * @param prompts keeps what the synthesizers speak
     */
    EngineShelf shelf(EngineNames names, PromptCache prompts) {
        names.recognizers().forEach(this::rankedRecognizer);
        names.synthesizers().forEach(this::identified);
        Map<String, Ranked<SpeechRecognizer>> hearing = new HashMap<>();
        recognizers.forEach((name, engine) -> engine.ifPresent(it -> hearing.put(name, it)));
        Map<String, EngineShelf.Voiced> speaking = new HashMap<>();
        synthesizers.forEach((name, engine) -> engine.ifPresent(it -> speaking.put(
                name,
                new EngineShelf.Voiced(
                        it.ranked(plain -> prompts.around(plain, it.identity)), it.ranked(UnaryOperator.identity())))));
        return new EngineShelf(hearing, speaking, timer);
    }

    private record Identified(SpeechSynthesizer engine, String identity, EngineState state) {

        Ranked<SpeechSynthesizer> ranked(UnaryOperator<SpeechSynthesizer> around) {
            return new Ranked<>(new AnyFormatSynthesizer(around.apply(new CountedSynthesizer(engine, state))), state);
        }
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
                it -> synthesizer
                        .bind(it, problems)
                        .flatMap(bound -> make(synthesizer, bound)
                                .map(engine -> new Identified(
                                        engine,
                                        EngineIdentity.of(
                                                bound.offer().plugin(),
                                                bound.offer().toString(),
                                                bound.settings()),
                                        state(
                                                "synthesizer",
                                                it,
                                                speech.engine(it).synthesizerLimit(),
                                                new SynthesizerProbe(engine))))));
    }

    /** The voice activity detector of a name, for any format; empty if it cannot be had, with the reason among the problems. */
    Optional<VoiceActivityDetector> voiceActivity(String name) {
        return voiceActivities.computeIfAbsent(
                name, it -> make(voiceActivity, it).map(AnyFormatVoiceActivity::new));
    }

    /** Checks that all engines that a section names are there and take their settings, without making them. */
    void check(SpeechSettings section) {
        section.recognizer().forEach(name -> recognizer.bind(name, problems));
        section.synthesizer().forEach(name -> synthesizer.bind(name, problems));
        voiceActivity.bind(section.voiceActivity(), problems);
    }

    /** Checks the engines of these names, likewise. */
    void check(EngineNames names) {
        names.recognizers().forEach(name -> recognizer.bind(name, problems));
        names.synthesizers().forEach(name -> synthesizer.bind(name, problems));
    }

    private <T extends AutoCloseable> Optional<T> make(EngineKind<T> kind, String name) {
        return kind.bind(name, problems).flatMap(bound -> make(kind, bound));
    }

    private <T extends AutoCloseable> Optional<T> make(EngineKind<T> kind, EngineKind.Bound<T> bound) {
        Optional<T> engine = kind.make(bound, problems);
        engine.ifPresent(made::push);
        return engine;
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
        made.addAll(recognizer.unclaimed());
        made.addAll(synthesizer.unclaimed());
        made.addAll(voiceActivity.unclaimed());
        while (!made.isEmpty()) {
            try {
                made.pop().close();
            } catch (Exception failure) {
                log.warn("an engine failed to close", failure);
            }
        }
    }
}
