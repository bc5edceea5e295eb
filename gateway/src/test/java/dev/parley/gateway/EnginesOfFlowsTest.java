package dev.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.gateway.flow.FlowState;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.plugin.PluginJar;
import dev.parley.gateway.speech.PromptCache;
import dev.parley.gateway.speech.PromptCacheListener;
import dev.parley.gateway.speech.PromptCacheSettings;
import dev.parley.gateway.speech.PromptSource;
import dev.parley.gateway.testing.TypedGateway;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Engines that flows name: made at the start, and none later. */
class EnginesOfFlowsTest {

    private static final String SETTINGS = """
            speech:
              recognizer: mine
              synthesizer: mine
              voice-activity: mine
              engines: {second: {engine: mine}, third: {engine: mine}}
            routes:
              - {to: "+15550000001", flow: first}
            """;

    @TempDir
    Path folder;

    private TypedGateway gateway;

    @BeforeEach
    void begin() {
        gateway = new TypedGateway(folder).plugin(engines(), "engines.jar").settings(SETTINGS);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    /** A recognizer, a synthesizer and a detector called {@code mine}, of which nothing is asked here. */
    private static PluginJar engines() {
        String head = """
                package p;
                import dev.parley.api.*;
                import dev.parley.api.audio.*;
                import dev.parley.api.speech.*;
                import java.util.*;
                @org.pf4j.Extension
                """;
        String factory = """
                    public record Settings() {}
                    public String name() { return "mine"; }
                    public Settings defaults() { return new Settings(); }
                """;
        return PluginJar.called("engines")
                .source("p.Hearing", head + """
                        public class Hearing implements SpeechRecognizerFactory<Hearing.Settings> {
                        %s
                            public SpeechRecognizer create(Settings settings, PluginContext context) {
                                return new SpeechRecognizer() {
                                    public RecognizerCapabilities capabilities() {
                                        return new RecognizerCapabilities(List.of(AudioFormat.L16_8K), Set.of("en-US"), true, false, false);
                                    }
                                    public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) {
                                        throw new IllegalStateException();
                                    }
                                };
                            }
                        }
                        """.formatted(factory))
                .source("p.Speaking", head + """
                        public class Speaking implements SpeechSynthesizerFactory<Speaking.Settings> {
                        %s
                            public SpeechSynthesizer create(Settings settings, PluginContext context) {
                                return new SpeechSynthesizer() {
                                    public SynthesizerCapabilities capabilities() {
                                        return new SynthesizerCapabilities(List.of(AudioFormat.L16_8K), List.of(new Voice("ann", "en-US")), false, false);
                                    }
                                    public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
                                        throw new IllegalStateException();
                                    }
                                };
                            }
                        }
                        """.formatted(factory))
                .source("p.Activity", head + """
                        public class Activity implements VoiceActivityDetectorFactory<Activity.Settings> {
                        %s
                            public VoiceActivityDetector create(Settings settings, PluginContext context) {
                                return new VoiceActivityDetector() {
                                    public List<AudioFormat> formats() { return List.of(AudioFormat.L16_8K); }
                                    public VoiceActivityStream open(AudioFormat format) { throw new IllegalStateException(); }
                                };
                            }
                        }
                        """.formatted(factory));
    }

    @Test
    void thoseThatFlowsOnRoutesNameAreMadeAndTheRestIsNot() {
        gateway.flow("first", """
                        speech: {synthesizer: [second, mine]}
                        steps:
                          - run: other
                        """).flow("other", """
                        steps:
                          - ask: How are you?
                            slot: mood
                            speech: {recognizer: second}
                        """).flow("unused", """
                        speech: {synthesizer: third}
                        steps:
                          - hang-up
                        """);

        plan();

        assertThat(gateway.workshop().engineStates())
                .extracting(state -> state.kind() + " " + state.name())
                .containsExactlyInAnyOrder(
                        "recognizer mine", "synthesizer mine", "recognizer second", "synthesizer second");
    }

    @Test
    void aFlowThatWantsAnotherOneWhileTheGatewayRunsIsRefused() {
        gateway.flow("first", "steps: [hang-up]");
        plan();
        gateway.flow("first", "speech: {synthesizer: third}\nsteps: [hang-up]");

        assertThat(gateway.workshop().flows().flows().reload()).isTrue();
        assertThat(gateway.workshop().flows().flows().states())
                .flatExtracting(FlowState::problems)
                .extracting(problem -> problem.message())
                .containsExactly("there is no synthesizer 'third' in use; known are mine");
    }

    @Test
    void aDraftThatNamesAnotherOneKeepsNobodyFromChangingTheRest() {
        gateway.flow("first", "steps: [hang-up]")
                .flow("draft", "speech: {synthesizer: third}\nsteps: [hang-up]")
                .flow("more", "steps:\n  - run: draft\n");
        plan();
        Flows flows = gateway.workshop().flows().flows();
        gateway.flow("first", "steps:\n  - say: Hello\n  - hang-up\n");

        assertThat(flows.reload()).isTrue();
        assertThat(flows.current().programs()).containsOnlyKeys("first");
        assertThat(flows.isUp("first")).isTrue();
        assertThat(flows.isUp("draft")).isFalse();
        assertThat(flows.isUp("more")).isFalse();
    }

    @Test
    void whoSpeaksALanguageThatItsEnginesDoNotKnowIsTold() {
        Logger logger = (Logger) LoggerFactory.getLogger(DialPlan.class);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        logger.addAppender(logged);
        logger.setLevel(Level.WARN);
        try {
            gateway.flow("first", "language: de-DE\nlisten: {language: en-GB}\nsteps: [hang-up]");
            plan();
        } finally {
            logger.detachAppender(logged);
            logger.setLevel(null);
        }

        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("routes.0 (+15550000001): none of mine speaks de-DE: the bot will stay silent");
    }

    @Test
    void aCheckKnowsAllThatCouldBeMade() {
        gateway.flow("first", "speech: {synthesizer: third, recognizer: thrid}\nsteps: [hang-up]");

        assertThat(gateway.mistakes())
                .containsOnly("flows/first.yaml:1:30: there is no recognizer 'thrid' in use; did you mean 'third'?");
    }

    private void plan() {
        var _ = gateway.workshop().dialPlan(new PromptCache(PromptCacheSettings.OFF, new Nobody()));
    }

    private static final class Nobody implements PromptCacheListener {

        @Override
        public void spoken(PromptSource source) {}

        @Override
        public void anomaly(String name) {}
    }
}
