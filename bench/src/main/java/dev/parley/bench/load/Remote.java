package dev.parley.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** How a process that was started for a measurement obeys: a line in, a line out, until the input ends. */
final class Remote {

    /** Obeys one line. */
    @FunctionalInterface
    interface Command {

        /** {@return what to answer} */
        String obey(String[] words) throws IOException, InterruptedException;
    }

    private Remote() {}

    static void serve(Command command) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(command.obey(line.split(" ", -1)));
        }
    }
}
