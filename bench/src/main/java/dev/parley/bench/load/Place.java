package dev.parley.bench.load;

import dev.parley.bench.Project;
import dev.parley.bench.ServeCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import picocli.CommandLine.Option;

/** Where a run takes place: folders, processors, how long. */
final class Place {

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How long each measurement takes, at least 5; default: ${DEFAULT-VALUE}.")
    private int seconds = 20;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "40",
            description = "Seconds with all calls before it, while Java compiles; default: ${DEFAULT-VALUE}.")
    private int warmUp = 40;

    @Option(
            names = "--server-processors",
            paramLabel = "LIST",
            description = "The processors of what is measured, as for taskset; default: 0, but all with embedded.")
    private String serverProcessors = "";

    @Option(
            names = "--other-processors",
            paramLabel = "LIST",
            defaultValue = "1",
            description = "The processors of callers and engines, as for taskset; default: ${DEFAULT-VALUE}.")
    private String otherProcessors = "1";

    @Option(
            names = "--java-option",
            paramLabel = "OPTION",
            description =
                    "Given to the gateway's and the bare echo's Java, such as -XX:+UseParallelGC; may be repeated.")
    private List<String> javaOptions = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Overrides a setting of the gateway; may be repeated.")
    private List<String> sets = new ArrayList<>();

    int seconds() {
        return Math.max(5, seconds);
    }

    /** How many processors callers and engines have. */
    int otherProcessors() {
        return processors(otherProcessors);
    }

    /** @param list as for taskset, such as {@code 1}, {@code 0,1} or {@code 0-3} */
    static int processors(String list) {
        BitSet all = new BitSet();
        for (String part : list.split(",", -1)) {
            String[] ends = part.strip().split("-", 2);
            int first = Integer.parseInt(ends[0]);
            all.set(first, Integer.parseInt(ends[ends.length - 1]) + 1);
        }
        return all.cardinality();
    }

    int warmUp() {
        return warmUp;
    }

    /** The folder of the gateway's configuration. */
    Path conf(Work work) {
        return Project.home().resolve("bench/conf").resolve(work.conf());
    }

    /** Settings of the folders that are written to and read from. */
    List<String> folders() {
        return List.of(
                "records.folder=" + work().resolve("data"),
                "plugins.folder=" + Project.target().resolve("plugins"));
    }

    /** What is written meanwhile. */
    Path work() {
        return Project.target().resolve("load");
    }

    /** A command of the bench's own, in a Java of its own. */
    List<String> java(Class<?> main, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(List.of(java, "--enable-native-access=ALL-UNNAMED", "-Xmx2g"), main, arguments);
    }

    /** The same, with the flags that a gateway has, so that servers are compared and not flags. */
    List<String> measuredJava(Class<?> main, String... arguments) {
        return run(ServeCommand.java(javaOptions), main, arguments);
    }

    private static List<String> run(List<String> java, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The gateway, with settings of its own. */
    List<String> gateway(Work work, List<String> settings) {
        List<String> command = new ArrayList<>(ServeCommand.java(javaOptions));
        command.addAll(List.of(
                "-Dparley.bundled-plugins=" + Project.bundledPlugins(),
                "-cp",
                Project.distribution() + File.separator + "lib" + File.separator + "*",
                "dev.parley.gateway.cli.Parley",
                "serve",
                "--conf",
                conf(work).toString()));
        List<String> all = new ArrayList<>(List.of("audiostream.port=0", "web.port=0"));
        all.addAll(folders());
        all.addAll(settings);
        all.addAll(sets);
        all.forEach(set -> command.addAll(List.of("--set", set)));
        return command;
    }

    ServerProcess measured(Work work, String name, List<String> command) throws IOException, InterruptedException {
        String processors = serverProcessors.isEmpty() ? work.processors() : serverProcessors;
        return ServerProcess.start(processors, work(), work().resolve(name + ".log"), command);
    }

    ServerProcess other(String name, List<String> command) throws IOException, InterruptedException {
        return ServerProcess.start(otherProcessors, work(), work().resolve(name + ".log"), command);
    }
}
