package dev.parley.bench.startup;

import dev.parley.api.audio.AudioFormat;
import dev.parley.bench.CallerVoice;
import dev.parley.bench.Project;
import dev.parley.bench.ResultFile;
import dev.parley.gateway.Workshop;
import dev.parley.gateway.config.Configuration;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/start-up}: starts gateways by the launcher, calls each once, and measures when they answer. */
@Command(
        name = "start-up",
        mixinStandardHelpOptions = true,
        description = "Starts a gateway again and again, as a user does, and measures when its first call is answered.",
        footer = {"", "JVM flags to try go into PARLEY_JAVA_OPTS."})
final class StartUpBench implements Callable<Integer> {

    private static final String WORDS = "what are your opening hours";

    enum Cache {
        ON,
        OFF
    }

    @Option(
            names = "--case",
            split = ",",
            paramLabel = "CASE",
            description = "echo (no engine is asked for) or embedded; default: both.")
    private List<Scenario> scenarios = List.of(Scenario.values());

    @Option(
            names = "--cache",
            split = ",",
            paramLabel = "on|off",
            description = "Whether the launcher uses its cache; default: measured both ways.")
    private List<Cache> caches = List.of(Cache.values());

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each case is measured, after once for nothing; default: ${DEFAULT-VALUE}.")
    private int runs = 5;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Overrides a setting of the gateway; may be repeated.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Where all that was measured is written; default: bench/target/start-up.json.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec;

    private final Path target = Project.target();
    private final Path work = target.resolve("start-up");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new StartUpBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        String missing = System.getProperty("parley.cache-missing", "");
        if (caches.contains(Cache.ON) && !missing.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("There is no cache to measure with: " + missing + ". Or use --cache off.");
            return 2;
        }
        Files.createDirectories(work);
        Start start = new Start(work, sets, words());
        out.println("milliseconds from the start of ./parley serve: median (least–most)");
        out.println(Row.head());
        out.flush();
        List<Row> rows = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            for (Cache cache : caches) {
                Row row = measured(start, scenario, cache == Cache.ON);
                rows.add(row);
                out.println(row);
                out.flush();
            }
        }
        Path file = json == null ? target.resolve("start-up.json") : json;
        ResultFile.write(file, Map.of("rows", rows));
        out.println("all of it is in " + file);
        out.flush();
        return 0;
    }

    /** The first start is for the caller to get warm, and for the gateway's files to be unpacked and read. */
    private Row measured(Start start, Scenario scenario, boolean cached) throws IOException {
        start.of(scenario, cached);
        List<Moments> moments = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            moments.add(start.of(scenario, cached));
        }
        return Row.of(scenario, cached, moments);
    }

    private byte[] words() throws InterruptedException {
        Configuration configuration = Configuration.load(
                Project.home().resolve("bench/conf/echo"), List.of("records.folder=" + work), Map.of());
        try (Workshop workshop = Workshop.open(configuration, Project.bundledPlugins())) {
            return CallerVoice.of(workshop).speak(WORDS, AudioFormat.MULAW_8K);
        }
    }
}
