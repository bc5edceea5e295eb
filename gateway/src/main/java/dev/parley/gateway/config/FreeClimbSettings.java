package dev.parley.gateway.config;

import java.time.Duration;

/**
 * The account at FreeClimb.
 *
 * @param signingSecret what signs FreeClimb's requests; empty (default) means that signatures are not checked
 * @param signatureTolerance how far a signature's time may be from ours, both ways, 1 s..1 h; default 5 m
 * @param transfersComeBack whether a caller comes back to the bot whose transfer was to come back, and failed; off if FreeClimb
 *     refuses to stream a call a second time; default true
 * @param accountId for the REST API; default none
 * @param apiKey for the REST API; default none
 */
public record FreeClimbSettings(
        Secret signingSecret, Duration signatureTolerance, boolean transfersComeBack, String accountId, Secret apiKey) {

    public static final FreeClimbSettings DEFAULTS =
            new FreeClimbSettings(Secret.NONE, Duration.ofMinutes(5), true, "", Secret.NONE);

    public FreeClimbSettings {
        Checks.range("signature-tolerance", signatureTolerance, Duration.ofSeconds(1), Duration.ofHours(1));
    }
}
