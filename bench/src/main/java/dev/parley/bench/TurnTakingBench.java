package dev.parley.bench;

import dev.parley.api.speech.Word;
import dev.parley.gateway.Workshop;
import dev.parley.gateway.config.Configuration;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/turn-taking}: calls a gateway with scripted callers and measures how it takes turns. */
@Command(
        name = "turn-taking",
        mixinStandardHelpOptions = true,
        description = "Starts a gateway, plays scripted callers, and measures how the gateway takes turns.",
        footer = {"", "Exit code 0, whatever was measured; with --strict, 1 if a target was missed."})
final class TurnTakingBench implements Callable<Integer> {

    @Option(
            names = "--scene",
            paramLabel = "PATTERN",
            description = "Plays the scenes whose name this regular expression is found in.")
    private String pattern = "";

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "2",
            description = "Calls at once; default: ${DEFAULT-VALUE}.")
    private int calls = 2;

    @Option(names = "--list", description = "Lists the scenes and plays none.")
    private boolean list;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Where all that was measured is written; default: bench/target/turn-taking.json.")
    private @Nullable Path json;

    @Option(
            names = "--keep",
            description = "Keeps stereo recordings of the scenes in bench/target/turn-taking/recordings.")
    private boolean keep;

    @Option(
            names = "--verbose",
            description = "Tells each scene's story: who sounded when, and what the gateway made of it.")
    private boolean verbose;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Overrides a setting of the gateway, such as playout.lead=200ms; may be repeated.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--strict", description = "Exit code 1 if a target was missed.")
    private boolean strict;

    @Spec
    private CommandSpec spec;

    private final Path home = Project.home();
    private final Path target = Project.target();
    private final Path work = target.resolve("turn-taking");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TurnTakingBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Files.createDirectories(work);
        out.println("getting the callers' voices ready …");
        out.flush();
        Configuration configuration = Configuration.load(
                home.resolve("bench/conf"),
                List.of("records.folder=" + work.resolve("callers"), "plugins.folder=" + target.resolve("plugins")),
                Map.of());
        try (Workshop workshop = Workshop.open(configuration, Project.bundledPlugins())) {
            Voices voices = new Voices(CallerVoice.of(workshop));
            Hearing hearing = new Hearing(workshop.recognizer("embedded"));
            Pattern wanted = Pattern.compile(pattern);
            List<Scene> scenes = Scenes.all(voices, hearing).stream()
                    .filter(scene -> wanted.matcher(scene.name()).find())
                    .toList();
            if (scenes.isEmpty()) {
                out.println("no scene's name matches '" + pattern + "'; --list shows them");
                out.flush();
                return 2;
            }
            if (list) {
                scenes.forEach(scene -> out.println(described(scene)));
                out.println(scenes.size() + " scenes");
                return 0;
            }
            out.println("the callers' voice is "
                    + (voices.human()
                            ? "a person's, and an engine's"
                            : "an engine's: there are no recordings of a person, see bench/README.md"));
            Report report = measure(scenes, hearing, out);
            report.print(out, verbose);
            Path file = json == null ? target.resolve("turn-taking.json") : json;
            report.write(file);
            out.println("all of it is in " + file);
            out.flush();
            return strict && !report.targets().met() ? 1 : 0;
        }
    }

    private static String described(Scene scene) {
        StringBuilder text = new StringBuilder("%-18s %-16s".formatted(scene.name(), scene.expected()));
        for (Act act : scene.acts()) {
            text.append(
                    switch (act) {
                        case Act.Say(Moment moment, Clip clip) ->
                            "  %s: '%s' (%s, %d ms)"
                                    .formatted(
                                            moment,
                                            clip.text(),
                                            clip.human() ? "person" : "made",
                                            clip.sound().millis());
                        case Act.Press(Moment moment, String keys) -> "  " + moment + ": keys " + keys;
                    });
        }
        Line line = scene.line();
        if (line.noise().length() > 0) {
            text.append("  noise %.0f dB".formatted(line.noise().level()));
        }
        if (line.echoMillis() > 0) {
            text.append("  echo %.0f dB after %d ms".formatted(line.echo(), line.echoMillis()));
        }
        return text.toString();
    }

    private Report measure(List<Scene> scenes, Hearing hearing, PrintWriter out)
            throws IOException, InterruptedException {
        Path data = work.resolve("gateway");
        Path events = data.resolve("events.tsv");
        Path records = data.resolve("calls.jsonl");
        Files.createDirectories(data);
        Files.deleteIfExists(events);
        Files.deleteIfExists(records);
        Optional<Path> recordings =
                keep ? Optional.of(Files.createDirectories(work.resolve("recordings"))) : Optional.empty();
        Map<String, Prompt> prompts;
        List<Capture> captures;
        try (GatewayProcess gateway = GatewayProcess.start(data, options(events), arguments(data))) {
            Performance performance = new Performance(gateway.target(), calls, recordings, out);
            prompts = performance.prompts(
                    scenes.stream().map(Scene::number).distinct().toList());
            captures = performance.play(scenes, prompts);
        }
        prompts.replaceAll((number, prompt) -> new Prompt(prompt.audio(), hearing.words(prompt.audio())));
        Records written = Records.read(records, events);
        Map<String, String> alone = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            Prompt prompt = prompts.getOrDefault(scene.number(), Prompt.UNKNOWN);
            String text = alone.computeIfAbsent(scene.name(), name -> heardAlone(scene, hearing));
            Capture capture = captures.get(i);
            Judge judge = new Judge(scene, prompt, capture, written.answers(capture.callId()), text);
            outcomes.add(judge.judge(Timeline.of(scene, capture, judge.alignment(), written)));
        }
        return Report.of(outcomes);
    }

    private static String heardAlone(Scene scene, Hearing hearing) {
        Sound speech = scene.speech();
        List<Word> words = speech.length() == 0 ? List.of() : hearing.words(speech);
        return Hearing.text(words);
    }

    private List<String> options(Path events) {
        return List.of("-Dparley.bundled-plugins=" + Project.bundledPlugins(), "-Dparley.bench.events=" + events);
    }

    private List<String> arguments(Path data) {
        List<String> arguments =
                new ArrayList<>(List.of("--conf", home.resolve("bench/conf").toString()));
        List<String> all = new ArrayList<>(List.of(
                "audiostream.port=0",
                "web.port=0",
                "records.folder=" + data,
                "plugins.folder=" + target.resolve("plugins")));
        all.addAll(sets);
        all.forEach(set -> arguments.addAll(List.of("--set", set)));
        return arguments;
    }
}
