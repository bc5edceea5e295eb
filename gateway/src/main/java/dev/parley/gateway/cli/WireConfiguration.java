package dev.parley.gateway.cli;

import dev.parley.gateway.config.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The configuration of a gateway that tests are played with. */
final class WireConfiguration {

    /** Whatever is configured: nothing of a test gets to where real calls go. */
    private static final List<String> ON_LOOPBACK = List.of(
            "audiostream.host=127.0.0.1",
            "audiostream.port=0",
            "audiostream.public-uri=",
            "audiostream.tls.certificate=",
            "audiostream.tls.private-key=",
            "web.host=127.0.0.1",
            "web.port=0",
            "web.public-url=");

    private WireConfiguration() {}

    /**
     * As it is written, but for addresses and for where its records go.
     *
     * @param load reads it with some settings over it, each {@code name=value}
     * @param services those that it names are asked there
     */
    static Configuration of(
            Function<List<String>, Configuration> load, Configuration written, WireRoutes routes, StubServer services) {
        List<String> settings = new ArrayList<>(ON_LOOPBACK);
        settings.add("records.folder=" + written.settings().records().folder().resolve("tests"));
        written.settings()
                .flows()
                .services()
                .keySet()
                .forEach(name -> settings.add("flows.services." + name + ".url=" + services.url(name)));
        settings.addAll(routes.settings());
        return load.apply(settings);
    }
}
