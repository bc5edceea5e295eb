package dev.parley.gateway.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with a call flow without a call. */
@Command(
        name = "flow",
        mixinStandardHelpOptions = true,
        description = "Tries, tests and draws call flows (docs/flows.md).",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {FlowRunCommand.class, FlowTestCommand.class, FlowDrawCommand.class, FlowSchemaCommand.class})
final class FlowCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with a flow");
    }
}
