package dev.parley.gateway.cli;

import dev.parley.gateway.Workshop;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.plugin.OfferedCommand;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is no command of Parley's own may be a plugin's. Plugins are looked at only then, as loading them takes longer than
 * all the rest of a command line.
 */
final class PluginCommands implements IParameterExceptionHandler {

    private final IParameterExceptionHandler otherwise;

    /** @param otherwise says what is wrong with a command line */
    PluginCommands(IParameterExceptionHandler otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] written) throws Exception {
        CommandLine parley = wrong.getCommandLine();
        if (!(wrong instanceof UnmatchedArgumentException) || parley.getParent() != null) {
            return otherwise.handleParseException(wrong, written);
        }
        ConfigurationOptions options = new ConfigurationOptions();
        CommandLine before = new CommandLine(options).setStopAtPositional(true).setStopAtUnmatched(true);
        List<String> rest;
        try {
            rest = before.parseArgs(written).unmatched();
        } catch (ParameterException incomplete) {
            return otherwise.handleParseException(wrong, written);
        }
        if (rest.isEmpty()
                || rest.getFirst().startsWith("-")
                || parley.getSubcommands().containsKey(rest.getFirst())) {
            return otherwise.handleParseException(wrong, written);
        }
        try {
            Optional<Integer> exit = InterruptedByCtrlC.run(() -> run(parley, options, rest));
            return exit.isPresent() ? exit.get() : otherwise.handleParseException(wrong, written);
        } catch (Exception failure) {
            return parley.getExecutionExceptionHandler()
                    .handleExecutionException(
                            failure, parley, wrong.getCommandLine().getParseResult());
        }
    }

    /** Empty if there is no such command; those that there are then belong to {@code parley}, to be suggested. */
    private static Optional<Integer> run(CommandLine parley, ConfigurationOptions options, List<String> words)
            throws Exception {
        Problems problems = new Problems();
        Configuration configuration = options.read(problems);
        try (Workshop workshop = Workshop.open(configuration, options.bundledPlugins())) {
            Optional<OfferedCommand> command = workshop.plugins().command(words.getFirst());
            if (command.isEmpty()) {
                workshop.plugins().commands().stream()
                        .filter(other -> !parley.getSubcommands().containsKey(other.name()))
                        .forEach(other -> parley.addSubcommand(other.name(), described(other)));
                return Optional.empty();
            }
            problems.throwIfAny();
            PluginCommandContext context =
                    new PluginCommandContext(parley.getOut(), parley.getErr(), configuration.folder(), workshop);
            return Optional.of(run(command.get(), words.subList(1, words.size()), context));
        }
    }

    private static int run(OfferedCommand command, List<String> arguments, PluginCommandContext context) {
        try {
            return command.run(arguments, context);
        } catch (InterruptedException ctrlC) {
            return CommandLine.ExitCode.SOFTWARE;
        } catch (Exception | LinkageError failure) {
            String message = failure.getMessage();
            throw new CommandFailedException(command.name() + ": "
                    + (message == null ? failure.getClass().getSimpleName() : message));
        } finally {
            context.out().flush();
            context.err().flush();
        }
    }

    private static CommandSpec described(OfferedCommand command) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(command.summary());
        return spec;
    }
}
