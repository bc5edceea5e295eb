package dev.parley.gateway.cli;

import dev.parley.gateway.flow.text.Caller;
import dev.parley.gateway.flow.text.Turn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Somebody at the terminal: a line is what they say, {@code #123} are keys, an empty line is silence, its end a hang-up. */
final class ConsoleCaller implements Caller {

    private static final double SURE = 1;
    private static final String KEYS = "[0-9*#A-Da-d]{1,64}";

    private final BufferedReader in;
    private final PrintWriter out;
    private final boolean echo;

    /** @param echo whether lines are shown again, as they come from a file */
    ConsoleCaller(BufferedReader in, PrintWriter out, boolean echo) {
        this.in = in;
        this.out = out;
        this.echo = echo;
    }

    @Override
    public Turn next() {
        while (true) {
            String line = line();
            if (line == null) {
                return new Turn.HangsUp();
            }
            String words = line.strip();
            if (words.isEmpty()) {
                return new Turn.Silent();
            } else if (!words.startsWith("#")) {
                return new Turn.Says(words, SURE);
            } else if (words.substring(1).matches(KEYS)) {
                return new Turn.Presses(words.substring(1));
            }
            out.println("     (keys are 0-9 * # a-d, such as #123, or #123# with the key # at the end)");
        }
    }

    private @Nullable String line() {
        out.print("you  ");
        out.flush();
        try {
            String line = in.readLine();
            if (line == null) {
                out.println();
            } else if (echo) {
                out.println(line);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what you type", e);
        }
    }
}
