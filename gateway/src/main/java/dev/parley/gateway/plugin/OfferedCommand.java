package dev.parley.gateway.plugin;

import dev.parley.api.command.Command;
import dev.parley.api.command.CommandContext;
import dev.parley.gateway.config.Location;
import java.util.List;

/** A command that a plugin adds to the command line. */
public final class OfferedCommand {

    private final String name;
    private final String summary;
    private final Command command;
    private final Offer.Source source;

    OfferedCommand(String name, String summary, Command command, Offer.Source source) {
        this.name = name;
        this.summary = summary;
        this.command = command;
        this.source = source;
    }

    /** What the user types. */
    public String name() {
        return name;
    }

    /** One line that says what it is for. */
    public String summary() {
        return summary;
    }

    /** The plugin's id and version. */
    public String plugin() {
        return source.plugin();
    }

    /** The plugin's JAR file, as a place for messages. */
    public Location jar() {
        return source.location();
    }

    /**
     * Runs it, with the plugin's class loader as the thread's.
     *
     * @throws Exception the plugin's own
     */
    public int run(List<String> arguments, CommandContext context) throws Exception {
        return source.inside(() -> command.run(arguments, context));
    }
}
