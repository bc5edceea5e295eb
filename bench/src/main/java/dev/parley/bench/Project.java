package dev.parley.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** What all benchmarks find on this machine: the project's folders, as bench's scripts tell them, and ports. */
public final class Project {

    private Project() {}

    /** The project's folder. */
    public static Path home() {
        return Path.of(System.getProperty("parley.home", ".")).toAbsolutePath();
    }

    /** Where benchmarks write. */
    public static Path target() {
        return home().resolve("bench/target");
    }

    /** The folder of what is installed. */
    public static Path distribution() {
        return Path.of(System.getProperty(
                "parley.distribution", home().resolve("target/parley").toString()));
    }

    /** The folder of the plugins that come with Parley. */
    public static Path bundledPlugins() {
        return distribution().resolve("plugins");
    }

    /** A port of this machine on which nobody listens now. */
    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
