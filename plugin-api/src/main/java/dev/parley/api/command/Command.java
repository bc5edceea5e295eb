package dev.parley.api.command;

import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Extension point: a command that a plugin adds to {@code parley}. Annotate the implementation with {@code @Extension}. Its
 * name must be none of Parley's own commands.
 */
public interface Command extends ExtensionPoint {

    /** What the user types: lower-case letters, digits and dashes. */
    String name();

    /** One line for the list of commands. */
    String summary();

    /**
     * Does what the user wants. Called once, on the main thread, which is interrupted when the user presses Ctrl-C.
     *
     * @param arguments what the user typed behind the name, {@code --help} too
     * @return the exit code: 0 all went well, 1 it did not, 2 the arguments are wrong
     * @throws Exception if it did not go well; the user sees its message
     */
    int run(List<String> arguments, CommandContext context) throws Exception;
}
