package dev.parley.gateway.cli;

import dev.parley.gateway.config.ConfigurationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The command line's entry. Exit codes: 0 all went well, 1 it did not, 2 the command line is wrong. */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        version = "Parley 0.1.0",
        description =
                "A voice-bot gateway: answers phone calls, hears the caller, lets a plugin decide what to say, and says it.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Start with `parley demo`: it starts a gateway and calls it. `parley COMMAND --help` tells more.",
            "Plugins may add commands: `parley plugins` lists them.",
        })
public final class Parley {

    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    private Parley() {}

    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(commandLine(arguments.length == 0 ? "" : arguments[0]).execute(arguments));
    }

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("call", CallCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("print-config", PrintConfigCommand::new);
        commands.put("route-test", RouteTestCommand::new);
        commands.put("plugins", PluginsCommand::new);
        commands.put("flow", FlowCommand::new);
        commands.put("rehearse", RehearseCommand::new);
        return commands;
    }

    /** Whether Parley has a command of this name itself. */
    static boolean isCommand(String name) {
        return COMMANDS.containsKey(name);
    }

    /**
     * The command line, ready for its arguments. Looking a command over takes picocli some 20 ms of the start.
     *
     * @param first the first argument: if it is a command, the others are left out
     */
    static CommandLine commandLine(String first) {
        CommandLine parley = new CommandLine(new Parley());
        COMMANDS.forEach((name, command) -> {
            if (name.equals(first) || !isCommand(first)) {
                parley.addSubcommand(name, command.get());
            }
        });
        // What follows the name of a plugin's command is not looked at, not even --help.
        parley.getCommandSpec().parser().stopAtPositional(true);
        return parley.setParameterExceptionHandler(new PluginCommands(parley.getParameterExceptionHandler()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(new PlainWords());
    }

    /** What is the user's to mend is said in plain words, without a stack trace. */
    private static final class PlainWords implements IExecutionExceptionHandler {

        @Override
        public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
                throws Exception {
            PrintWriter err = command.getErr();
            switch (failure) {
                case ConfigurationException mistakes -> {
                    mistakes.problems().forEach(err::println);
                    err.println(Wording.count(mistakes.problems().size(), "mistake") + " in the configuration.");
                }
                case IOException io -> err.println(io.getMessage());
                case CommandFailedException failed -> err.println(failed.getMessage());
                default -> throw failure;
            }
            return 1;
        }
    }
}
