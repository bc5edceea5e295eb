package dev.parley.gateway.cli;

import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.read.FlowSchema;
import picocli.CommandLine.Command;
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

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().println(FlowSchema.of(SlotTypes.BUILT_IN));
        spec.commandLine().getOut().flush();
    }
}
