package dev.parley.gateway.audiostream;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks the header {@code FreeClimb-Signature: t=<unix seconds>,v1=<hex>[,v1=<hex>...]}, where each {@code v1} is the
 * HMAC-SHA256 of {@code t + "." + body} under a signing secret (several while a secret is being replaced). Thread-safe.
 *
 * <p>A request is taken once: the signatures of the tolerated time are remembered, up to 10,000 of them.
 */
public final class WebhookSignature {

    /** The name of the header. */
    public static final String HEADER = "FreeClimb-Signature";

    /** How far the request's clock may be from ours, both ways. */
    public static final Duration DEFAULT_TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST_HEADER = 2048;
    private static final int MOST_REMEMBERED = 10_000;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** What came of a check. */
    public enum Verdict {
        VALID,
        /** There is no header. */
        MISSING,
        /** The header cannot be read. */
        MALFORMED,
        /** The request is too old, or from the future. */
        STALE,
        /** The body was not signed with our secret. */
        WRONG,
        /** This very request has been taken before. */
        REPLAYED
    }

    private record Header(String seconds, List<byte[]> digests) {}

    private final SecretKeySpec key;
    private final Duration tolerance;
    private final InstantSource clock;
    private final Pending<Boolean> taken;

    /**
     * @param secret the account's signing secret
     * @throws IllegalArgumentException if the secret is blank or the tolerance negative
     */
    public WebhookSignature(String secret, Duration tolerance, InstantSource clock) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("the signing secret is blank");
        }
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("the signature's tolerance is negative");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.tolerance = tolerance;
        this.clock = clock;
        this.taken = new Pending<>(MOST_REMEMBERED, tolerance.multipliedBy(2).plusSeconds(1), clock);
    }

    /**
     * Checks a request. A valid one is remembered: the next one like it is {@link Verdict#REPLAYED}.
     *
     * @param header the header's value; empty if there is none
     * @param body the body as it came
     */
    public Verdict check(String header, byte[] body) {
        if (header.isEmpty()) {
            return Verdict.MISSING;
        }
        Header parsed = parse(header);
        if (parsed.seconds().isEmpty() || parsed.digests().isEmpty()) {
            return Verdict.MALFORMED;
        }
        byte[] expected = digest(parsed.seconds(), body);
        boolean matches = false;
        for (byte[] digest : parsed.digests()) {
            matches |= MessageDigest.isEqual(digest, expected);
        }
        if (!matches) {
            return Verdict.WRONG;
        }
        long age = clock.instant().getEpochSecond() - Long.parseLong(parsed.seconds());
        if (Math.abs(age) > tolerance.toSeconds()) {
            return Verdict.STALE;
        }
        boolean first = taken.putIfAbsent(HexFormat.of().formatHex(expected), true);
        return first ? Verdict.VALID : Verdict.REPLAYED;
    }

    /** Reads the header; no seconds or no digests where they are missing, double or malformed. */
    private static Header parse(String header) {
        String seconds = "";
        List<byte[]> digests = new ArrayList<>();
        if (header.length() <= LONGEST_HEADER) {
            for (String part : header.split(",", -1)) {
                String trimmed = part.trim();
                if (trimmed.startsWith("t=")) {
                    String value = trimmed.substring(2);
                    if (!seconds.isEmpty() || !SECONDS.matcher(value).matches()) {
                        return new Header("", List.of());
                    }
                    seconds = value;
                } else if (trimmed.startsWith("v1=")
                        && DIGEST.matcher(trimmed.substring(3)).matches()) {
                    digests.add(HexFormat.of().parseHex(trimmed.substring(3)));
                }
            }
        }
        return new Header(seconds, digests);
    }

    private byte[] digest(String seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
