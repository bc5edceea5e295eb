package dev.parley.gateway.cli;

import dev.parley.gateway.Workshop;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Checks the configuration and the plugins without starting anything; names all mistakes, each with its place.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Problems problems = new Problems();
        Configuration configuration = options.read(problems);
        try (Workshop workshop = Workshop.open(configuration, options.bundledPlugins())) {
            List<Problem> all = Stream.concat(problems.list().stream(), workshop.check().stream())
                    .collect(Collectors.toCollection(ArrayList::new));
            workshop.plugins().commands().stream()
                    .filter(command -> Parley.isCommand(command.name()))
                    .map(command -> new Problem(
                            command.jar(), "its command '" + command.name() + "' has the name of one of Parley's own"))
                    .forEach(all::add);
            all.forEach(out::println);
            Stream.concat(configuration.warnings().stream(), workshop.flows().warnings().stream())
                    .forEach(it -> out.println("Warning: " + it));
            if (!all.isEmpty()) {
                out.println(Wording.count(all.size(), "mistake") + ".");
                return 1;
            }
            out.println("All is well: "
                    + Wording.count(workshop.plugins().plugins().size(), "plugin") + ", "
                    + Wording.count(workshop.routes().routes().size(), "route") + ".");
            return 0;
        }
    }
}
