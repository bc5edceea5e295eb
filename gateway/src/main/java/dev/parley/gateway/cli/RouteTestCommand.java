package dev.parley.gateway.cli;

import dev.parley.gateway.Workshop;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.route.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "route-test",
        mixinStandardHelpOptions = true,
        description = "Tells which route a call would take, and why. Exit code 1 if it has none.")
final class RouteTestCommand implements Callable<Integer> {

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Parameters(paramLabel = "NUMBER", description = "The dialled number, such as +15550000001.")
    private String dialled = "";

    @Option(names = "--from", paramLabel = "NUMBER", description = "The calling number; default: none.")
    private String calling = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = options.load();
        try (Workshop workshop = Workshop.open(configuration, options.bundledPlugins())) {
            List<Verdict> verdicts = workshop.routes().explain(dialled, calling);
            verdicts.forEach(out::println);
            if (verdicts.stream().noneMatch(Verdict::chosen)) {
                out.println("No route: the call is refused (unknown-number.action: "
                        + configuration
                                .settings()
                                .unknownNumber()
                                .action()
                                .name()
                                .toLowerCase(Locale.ROOT)
                        + ").");
                return 1;
            }
            return 0;
        }
    }
}
