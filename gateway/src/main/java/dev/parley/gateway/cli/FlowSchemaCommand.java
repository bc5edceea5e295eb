package dev.parley.gateway.cli;

import dev.parley.gateway.Workshop;
import dev.parley.gateway.flow.read.FlowSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of flows, by which editors complete and check.",
        footer = {
            "",
            "Write it beside the flows, ./parley flow schema > conf/flows/flow.schema.json, and begin each with the line",
            "# yaml-language-server: $$schema=flow.schema.json"
        })
final class FlowSchemaCommand implements Runnable {

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        try (Workshop workshop = Workshop.open(options.load(), options.bundledPlugins())) {
            spec.commandLine().getOut().println(FlowSchema.of(workshop.flows().types()));
        }
        spec.commandLine().getOut().flush();
    }
}
