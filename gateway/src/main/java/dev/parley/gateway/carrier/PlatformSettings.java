package dev.parley.gateway.carrier;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The account at the simulated platform, and the application behind its numbers. Immutable: the {@code with} methods
 * return copies.
 *
 * @param voiceUrl asked what to do with a call
 * @param statusUrl told how a call ended; default none
 * @param accountId default {@code AC} and 40 random hex digits
 * @param signingSecret signs all webhooks; default none, webhooks are not signed
 * @param timeout how long a webhook may take; default 10 s
 * @param asksAfterHangUp whether the action URL is asked, its answer ignored, also when the call is over; default false
 * @param unreached numbers that are not reached when the application dials them, and the {@code callStatus} that says why, such as
 *     {@code busy}, {@code noAnswer} or {@code failed}; the rest is taken to answer; default none
 */
public record PlatformSettings(
        URI voiceUrl,
        Optional<URI> statusUrl,
        String accountId,
        Optional<String> signingSecret,
        Duration timeout,
        boolean asksAfterHangUp,
        Map<String, String> unreached) {

    public PlatformSettings {
        unreached = Map.copyOf(unreached);
    }

    /** An application with a voice URL, all else at its default. */
    public static PlatformSettings of(URI voiceUrl) {
        return new PlatformSettings(
                voiceUrl,
                Optional.empty(),
                CallRequest.randomId("AC"),
                Optional.empty(),
                Duration.ofSeconds(10),
                false,
                Map.of());
    }

    public PlatformSettings withStatusUrl(URI changed) {
        return new PlatformSettings(
                voiceUrl, Optional.of(changed), accountId, signingSecret, timeout, asksAfterHangUp, unreached);
    }

    public PlatformSettings withAccountId(String changed) {
        return new PlatformSettings(voiceUrl, statusUrl, changed, signingSecret, timeout, asksAfterHangUp, unreached);
    }

    public PlatformSettings withSigningSecret(String changed) {
        return new PlatformSettings(
                voiceUrl, statusUrl, accountId, Optional.of(changed), timeout, asksAfterHangUp, unreached);
    }

    public PlatformSettings withTimeout(Duration changed) {
        return new PlatformSettings(voiceUrl, statusUrl, accountId, signingSecret, changed, asksAfterHangUp, unreached);
    }

    public PlatformSettings withAsksAfterHangUp(boolean changed) {
        return new PlatformSettings(voiceUrl, statusUrl, accountId, signingSecret, timeout, changed, unreached);
    }

    public PlatformSettings withUnreached(Map<String, String> changed) {
        return new PlatformSettings(voiceUrl, statusUrl, accountId, signingSecret, timeout, asksAfterHangUp, changed);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PlatformSettings[voiceUrl=" + voiceUrl + ", statusUrl=" + statusUrl + ", accountId=" + accountId
                + ", signed=" + signingSecret.isPresent() + ", timeout=" + timeout + ", asksAfterHangUp="
                + asksAfterHangUp + ", unreached=" + unreached + "]";
    }
}
