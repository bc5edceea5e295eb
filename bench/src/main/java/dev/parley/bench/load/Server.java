package dev.parley.bench.load;

import dev.parley.bench.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** What is called. */
enum Server {
    /** A grpc-netty server that sends each frame back. */
    BARE,
    /** The same in Node.js. */
    NODE,
    /** The same in Go. */
    GO,
    GATEWAY;

    /** Whether it can be started; says why not. */
    boolean available(Place place, PrintWriter out) throws IOException {
        boolean there = switch (this) {
            case BARE, GATEWAY -> true;
            case NODE, GO -> Files.exists(Project.target().resolve("peers").resolve(word()));
        };
        if (!there) {
            out.println(word() + ": not built; bench/peers/build " + word() + " does");
        }
        return there;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param engines where the speech engines listen; below 0 if there are none */
    ServerProcess start(Place place, Work work, int engines) throws IOException, InterruptedException {
        return place.measured(
                work,
                word(),
                switch (this) {
                    case BARE -> place.measuredJava(BareEcho.class, "0");
                    case NODE, GO ->
                        List.of(
                                Project.home().resolve("bench/peers/run").toString(),
                                word(),
                                Integer.toString(Project.freePort()));
                    case GATEWAY ->
                        place.gateway(
                                work,
                                engines < 0
                                        ? List.of()
                                        : List.of(
                                                "speech.engines.google.recognizer.endpoint=localhost:" + engines,
                                                "speech.engines.google.synthesizer.endpoint=localhost:" + engines));
                });
    }
}
