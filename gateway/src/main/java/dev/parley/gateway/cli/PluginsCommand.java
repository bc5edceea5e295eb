package dev.parley.gateway.cli;

import dev.parley.gateway.Workshop;
import dev.parley.gateway.plugin.LoadedPlugin;
import dev.parley.gateway.plugin.OfferedCommand;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "plugins",
        mixinStandardHelpOptions = true,
        description = "Lists the plugins, what they offer, and the commands that they add.",
        footer = {
            "",
            "A plugin's command is given like any other: parley [--conf DIR] [--set NAME=VALUE] COMMAND ...",
            "There --conf and --set go before the command's name; what follows is the plugin's.",
        })
final class PluginsCommand implements Callable<Integer> {

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Workshop workshop = Workshop.open(options.load(), options.bundledPlugins())) {
            for (LoadedPlugin plugin : workshop.plugins().plugins()) {
                out.println(plugin.id() + " " + plugin.version() + ": " + plugin.description());
                out.println("    " + String.join(", ", plugin.extensions()));
            }
            workshop.plugins().problems().forEach(problem -> out.println("left out: " + problem));
            if (!workshop.plugins().commands().isEmpty()) {
                out.println();
                out.println("Commands:");
            }
            for (OfferedCommand command : workshop.plugins().commands()) {
                out.println("  " + command.name() + "  " + command.summary());
            }
            return 0;
        }
    }
}
