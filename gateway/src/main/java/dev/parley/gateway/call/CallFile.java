package dev.parley.gateway.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a call's files. */
public final class CallFile {

    private static final int LONGEST = 100;

    private CallFile() {}

    /**
     * A call's id, which came over the wire and may be anything, as a file name: no path, no surprises, never empty. Where
     * characters had to give way, a checksum keeps different ids apart.
     */
    public static String name(String callId) {
        String safe = callId.replaceAll("[^A-Za-z0-9_-]", "_");
        if (safe.equals(callId) && !safe.isEmpty() && safe.length() <= LONGEST) {
            return safe;
        }
        return safe.substring(0, Math.min(safe.length(), LONGEST)) + "." + checksum(callId);
    }

    private static String checksum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
