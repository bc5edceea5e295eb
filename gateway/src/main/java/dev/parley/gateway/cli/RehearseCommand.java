package dev.parley.gateway.cli;

import com.freeclimb.ivr.AppMessage;
import dev.parley.gateway.Gateway;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.carrier.CallRequest;
import dev.parley.gateway.carrier.CallerEar;
import dev.parley.gateway.carrier.CarrierSettings;
import dev.parley.gateway.carrier.PlatformCall;
import dev.parley.gateway.carrier.SimulatedCarrier;
import dev.parley.gateway.carrier.SimulatedPlatform;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.route.Route;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a gateway on free loopback ports, calls the number of each route once, hears whether the bot begins to"
                    + " speak, and ends. Web services are not asked: to flows they are down.",
            "",
            "The launcher has such a run recorded, with routes of its own, so that gateways start faster afterwards.",
        },
        footer = {"", "Exit code 0 only if the bot was heard in every call."})
final class RehearseCommand implements Callable<Integer> {

    /** The port of a service that no machine has any more. */
    private static final String NOBODY = "http://127.0.0.1:9";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Option(
            names = "--stay",
            paramLabel = "MS",
            defaultValue = "1000",
            description = "How long the caller stays once the bot is heard; default: ${DEFAULT-VALUE}.")
    private int stay = 1000;

    @Spec
    private CommandSpec spec;

    /** What is laid over the configuration: free ports, and nobody who answers in place of web services. */
    private String[] rehearsed() {
        Stream<String> services = options.load().settings().flows().services().keySet().stream()
                .map(name -> "flows.services." + name + ".url=" + NOBODY);
        return Stream.concat(Stream.of("audiostream.port=0", "web.port=0"), services)
                .toArray(String[]::new);
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = options.load(rehearsed());
        boolean allHeard;
        try (Gateway gateway = Gateway.start(configuration, options.bundledPlugins(), List.of());
                SimulatedCarrier carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS);
                SimulatedPlatform platform =
                        new SimulatedPlatform(carrier, OwnPlatform.account(configuration, gateway))) {
            List<String> numbers = numbers(gateway);
            allHeard = !numbers.isEmpty();
            for (String number : numbers) {
                boolean heard = heard(platform, number);
                out.println(number + (heard ? " answers" : " stays silent"));
                out.flush();
                allHeard &= heard;
            }
        }
        return allHeard ? 0 : 1;
    }

    /** Those that are written in full: nobody can say what else would be dialled. */
    private static List<String> numbers(Gateway gateway) {
        return gateway.workshop().routes().routes().stream()
                .map(Route::written)
                .filter(route -> route.from().isEmpty())
                .map(route -> route.to().trim())
                .filter(number -> number.matches("\\+\\d+"))
                .toList();
    }

    private boolean heard(SimulatedPlatform platform, String number) throws Exception {
        Ear ear = new Ear();
        PlatformCall call = platform.call(CallRequest.to(number), ear);
        var stream = OwnPlatform.stream(call, PATIENCE);
        boolean heard = ear.heard.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        boolean over = heard && ear.over.await(stay, TimeUnit.MILLISECONDS);
        if (!over) {
            stream.hangUp();
        }
        var _ = call.outcome().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return heard;
    }

    private static final class Ear implements CallerEar {

        private final CountDownLatch heard = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        @Override
        public void received(AppMessage message, Instant at) {
            if (message.hasAudioData()) {
                heard.countDown();
            }
        }

        @Override
        public void ended(CallEnd end, Instant at) {
            over.countDown();
        }
    }
}
