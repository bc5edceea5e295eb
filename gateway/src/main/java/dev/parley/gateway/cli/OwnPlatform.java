package dev.parley.gateway.cli;

import dev.parley.gateway.Gateway;
import dev.parley.gateway.carrier.PlatformCall;
import dev.parley.gateway.carrier.PlatformOutcome;
import dev.parley.gateway.carrier.PlatformSettings;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.FreeClimbSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** The simulated FreeClimb of a command that calls the gateway it has started. */
final class OwnPlatform {

    private OwnPlatform() {}

    /** The account whose webhooks lead to a gateway on this machine, signed as its configuration wants it. */
    static PlatformSettings account(Configuration configuration, Gateway gateway) {
        String web = "http://127.0.0.1:" + gateway.webPort() + "/freeclimb/";
        PlatformSettings account =
                PlatformSettings.of(URI.create(web + "voice")).withStatusUrl(URI.create(web + "status"));
        FreeClimbSettings freeclimb = configuration.settings().freeclimb();
        return freeclimb.signingSecret().isEmpty()
                ? account
                : account.withSigningSecret(freeclimb.signingSecret().reveal());
    }

    /**
     * The stream of a call; waits for it.
     *
     * @throws CommandFailedException if the gateway does not answer the call
     */
    static SimulatedCall stream(PlatformCall call, Duration patience) throws Exception {
        try {
            return call.stream().get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | CancellationException refused) {
            PlatformOutcome outcome = call.outcome().get(patience.toSeconds(), TimeUnit.SECONDS);
            throw new CommandFailedException("the call was not answered: "
                    + outcome.kind().name().toLowerCase(Locale.ROOT) + " " + outcome.detail() + outcome.commands());
        }
    }
}
