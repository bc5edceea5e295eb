package dev.parley.gateway.cli;

import dev.parley.gateway.Gateway;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.GatewaySettings;
import dev.parley.gateway.plugin.LoadedPlugin;
import dev.parley.gateway.route.Route;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Answers calls until Ctrl-C. Calls under way are then hung up, and their records written.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = options.load();
        configuration.warnings().forEach(it -> out.println("Warning: " + it));
        CountDownLatch stopped = new CountDownLatch(1);
        long begun = System.nanoTime();
        Gateway gateway;
        try (Progress _ = Progress.of(out, "starting")) {
            gateway = Gateway.start(configuration, options.bundledPlugins(), List.of());
        }
        Thread stop = Thread.ofPlatform().name("stop").unstarted(() -> stop(gateway, out, stopped));
        Runtime.getRuntime().addShutdownHook(stop);
        announce(gateway, configuration.settings(), Duration.ofNanos(System.nanoTime() - begun), out);
        stopped.await();
        return 0;
    }

    private static void announce(Gateway gateway, GatewaySettings settings, Duration took, PrintWriter out) {
        for (LoadedPlugin plugin : gateway.workshop().plugins().plugins()) {
            out.println(
                    "plugin   " + plugin.id() + " " + plugin.version() + ": " + String.join(", ", plugin.extensions()));
        }
        for (Route route : gateway.workshop().routes().routes()) {
            String from = route.written().from().map(it -> " from " + it).orElse("");
            out.println("route    " + route.written().to() + from + " → " + route.dialog());
        }
        out.println("calls    gRPC on " + settings.audiostream().host() + ":" + gateway.streamPort());
        out.println("web      http://" + settings.web().host() + ":" + gateway.webPort());
        out.println("Ready after " + Wording.seconds(took) + ". Ctrl-C ends it.");
        out.flush();
    }

    private static void stop(Gateway gateway, PrintWriter out, CountDownLatch stopped) {
        int calls = gateway.calls();
        out.println("Stopping" + (calls == 0 ? "" : ", hanging up " + Wording.count(calls, "call")) + " …");
        out.flush();
        gateway.close();
        out.println("Stopped.");
        out.flush();
        stopped.countDown();
    }
}
