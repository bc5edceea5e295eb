package dev.parley.gateway.cli;

import dev.parley.gateway.Workshop;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.program.Drawing;
import dev.parley.gateway.flow.program.Layout;
import dev.parley.gateway.flow.read.FlowReader;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = "Prints a picture of a flow in Mermaid's language.",
        footer = {"", "Many editors and web pages show it: put it between ```mermaid and ``` in a Markdown file."})
final class FlowDrawCommand implements Callable<Integer> {

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Parameters(paramLabel = "NAME", description = "The flow's name, or its file.")
    private String name = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Configuration configuration = options.load();
        FlowFile file = FlowFile.of(name, configuration);
        Problems problems = new Problems();
        Optional<String> picture;
        try (Workshop workshop = Workshop.open(configuration, options.bundledPlugins())) {
            picture = FlowReader.read(file.path(), workshop.flows().types(), problems)
                    .map(flow -> Drawing.of(Layout.of(flow, problems)));
        }
        if (problems.count() > 0) {
            problems.list().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
        picture.ifPresent(spec.commandLine().getOut()::print);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
