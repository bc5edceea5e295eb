package dev.parley.gateway.cli;

import dev.parley.gateway.endtoend.Installation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** A command given to {@code parley}, and what came of it. Runs once, when it is first asked about. */
final class Terminal {

    private final List<String> arguments;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Integer exitCode;

    private Terminal(List<String> arguments) {
        this.arguments = arguments;
    }

    static Terminal parley(String... arguments) {
        return new Terminal(List.of(arguments));
    }

    Terminal with(String option, String value) {
        List<String> more = new ArrayList<>(arguments);
        more.add(option);
        more.add(value);
        return new Terminal(more);
    }

    int exitCode() {
        run();
        return exitCode;
    }

    String out() {
        run();
        return out.toString();
    }

    String err() {
        run();
        return err.toString();
    }

    private void run() {
        if (exitCode != null) {
            return;
        }
        System.setProperty(ConfigurationOptions.HOME, Installation.root().toString());
        System.setProperty(ConfigurationOptions.BUNDLED, Installation.plugins().toString());
        try {
            CommandLine parley = Parley.commandLine(arguments.isEmpty() ? "" : arguments.getFirst())
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true));
            exitCode = parley.execute(arguments.toArray(String[]::new));
        } finally {
            System.clearProperty(ConfigurationOptions.HOME);
            System.clearProperty(ConfigurationOptions.BUNDLED);
        }
    }
}
