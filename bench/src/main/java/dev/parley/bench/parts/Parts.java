package dev.parley.bench.parts;

import dev.parley.bench.Project;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench/parts}: how long the parts take that a frame of audio passes, and how much they allocate. */
@Command(
        name = "parts",
        mixinStandardHelpOptions = true,
        description = "Measures the parts that a frame of 20 ms passes: time and bytes allocated, each time.")
final class Parts implements Callable<Integer> {

    private static final String SUFFIX = "Benchmark";

    @Parameters(
            arity = "0..1",
            paramLabel = "PATTERN",
            description = "Measures only parts whose name this regular expression is found in.")
    private String pattern = "";

    @Option(names = "--list", description = "Lists the parts and measures none.")
    private boolean list;

    @Option(names = "--quick", description = "Measures for a short time: good for orders of magnitude.")
    private boolean quick;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Where all that was measured is written; default: bench/target/parts.json.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Parts()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<String> wanted = wanted();
        if (wanted.isEmpty()) {
            out.println("no part's name matches '" + pattern + "'; --list shows them");
            out.flush();
            return 2;
        }
        if (list) {
            wanted.forEach(name -> out.println(shown(name)));
            out.flush();
            return 0;
        }
        Path file = json == null ? Project.target().resolve("parts.json") : json;
        Files.createDirectories(Project.target().resolve("parts"));
        out.println("measuring " + wanted.size() + " parts …");
        out.flush();
        Collection<RunResult> results = new Runner(options(wanted, file).build()).run();
        PartsTable.print(results, out);
        out.println("all of it is in " + file);
        out.flush();
        return 0;
    }

    private List<String> wanted() {
        Pattern found = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        TreeSet<String> names = new TreeSet<>();
        for (BenchmarkListEntry entry : BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())) {
            String name = entry.getUsername();
            if (name.startsWith(Parts.class.getPackageName())
                    && found.matcher(shown(name)).find()) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** Such as {@code Mulaw.decode}. */
    static String shown(String benchmark) {
        return benchmark.substring(Parts.class.getPackageName().length() + 1).replace(SUFFIX, "");
    }

    private ChainedOptionsBuilder options(List<String> names, Path file) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(quick ? 3 : 5)
                .warmupTime(TimeValue.milliseconds(quick ? 100 : 300))
                .measurementIterations(quick ? 3 : 10)
                .measurementTime(TimeValue.milliseconds(quick ? 100 : 300))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .resultFormat(ResultFormatType.JSON)
                .result(file.toString());
        for (String name : names) {
            options = options.include("^" + Pattern.quote(name) + "$");
        }
        return options;
    }
}
