package dev.parley.gateway.plugin;

/** Plugins that several tests load. */
public final class SamplePlugins {

    private SamplePlugins() {}

    static PluginJar settingsDialog() {
        return PluginJar.called("settings").source("p.SettingsFactory", """
                package p;
                import dev.parley.api.*;
                import dev.parley.api.dialog.*;
                import java.time.Duration;
                @org.pf4j.Extension
                class SettingsFactory implements DialogFactory<SettingsFactory.Settings> {
                    enum Kind { QUIET, VERY_LOUD }
                    record Nested(int count) {}
                    record Settings(Duration maxSilence, Kind kind, Nested nested, String forbidden) {}
                    public String name() { return "settings"; }
                    public Settings defaults() { return new Settings(Duration.ZERO, Kind.QUIET, new Nested(1), ""); }
                    public Dialog create(Settings settings, PluginContext context) {
                        if (settings.forbidden().equals("a")) throw new SettingsException("forbidden", "no a here");
                        if (settings.forbidden().equals("b")) throw new StackOverflowError("deep");
                        return conversation -> {};
                    }
                }
                """);
    }

    static String audioDialog(String name) {
        return """
                package p;
                import dev.parley.api.*;
                import dev.parley.api.dialog.*;
                @org.pf4j.Extension
                public class All implements AudioDialogFactory<NoSettings> {
                    public String name() { return "%s"; }
                    public NoSettings defaults() { return new NoSettings(); }
                    public AudioDialog create(NoSettings settings, PluginContext context) { return line -> frame -> {}; }
                }
                """.formatted(name);
    }

    /** A command {@code p.Greet} with statements as its run, which know {@code arguments} and {@code context}. */
    public static PluginJar command(String id, String name, String run) {
        return PluginJar.called(id).source("p.Greet", """
                package p;
                import dev.parley.api.command.*;
                import java.util.*;
                @org.pf4j.Extension
                public class Greet implements Command {
                    public String name() { return "%s"; }
                    public String summary() { return "Says what it was given."; }
                    public int run(List<String> arguments, CommandContext context) throws Exception { %s }
                }
                """.formatted(name, run));
    }

    private static String flowFactory(String kind, String create) {
        return """
                package p;
                import dev.parley.api.*;
                import dev.parley.api.flow.*;
                import java.util.*;
                @org.pf4j.Extension
                public class %1$s implements %2$sFactory<NoSettings> {
                    public String name() { return "all"; }
                    public NoSettings defaults() { return new NoSettings(); }
                    public %2$s create(NoSettings settings, PluginContext context) { %3$s }
                }
                """.formatted(kind.equals("Action") ? "Acting" : "Asking", kind, create);
    }

    static PluginJar everyKind() {
        String factory = """
                package p;
                import dev.parley.api.*;
                import dev.parley.api.audio.*;
                import dev.parley.api.speech.*;
                import java.util.*;
                @org.pf4j.Extension
                public class %1$s implements %2$sFactory<NoSettings> {
                    public String name() { return "all"; }
                    public NoSettings defaults() { return new NoSettings(); }
                    public %2$s create(NoSettings settings, PluginContext context) {
                        return new %2$s() { %3$s };
                    }
                }
                """;
        return PluginJar.called("all")
                .source("p.All", audioDialog("all"))
                .source("p.Heard", factory.formatted("Heard", "SpeechRecognizer", """
                        public RecognizerCapabilities capabilities() { return null; }
                        public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) { return null; }
                        """))
                .source("p.Spoken", factory.formatted("Spoken", "SpeechSynthesizer", """
                        public SynthesizerCapabilities capabilities() { return null; }
                        public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) { return null; }
                        """))
                .source("p.Active", factory.formatted("Active", "VoiceActivityDetector", """
                        public List<AudioFormat> formats() { return List.of(); }
                        public VoiceActivityStream open(AudioFormat format) { return null; }
                        """))
                .source("p.Acting", flowFactory("Action", "return (arguments, call) -> arguments;"))
                .source("p.Asking", flowFactory("SlotType", """
                        return new SlotType() {
                            public ValueKind kind() { return ValueKind.TEXT; }
                            public List<Candidate> read(dev.parley.api.flow.Heard heard, SlotContext context) { return List.of(); }
                        };
                        """))
                .source("p.Commanding", """
                        package p;
                        import dev.parley.api.command.*;
                        import java.util.*;
                        @org.pf4j.Extension
                        public class Commanding implements Command {
                            public String name() { return "all"; }
                            public String summary() { return "Does all."; }
                            public int run(List<String> arguments, CommandContext context) { return 0; }
                        }
                        """)
                .source("p.Watching", """
                        package p;
                        import dev.parley.api.call.*;
                        @org.pf4j.Extension
                        public class Watching implements CallObserver { public void event(CallEvent event) {} }
                        """);
    }
}
