package dev.parley.gateway.call;

/** The name of a call's files. */
public final class CallFile {

    private static final int LONGEST = 100;

    private CallFile() {}

    /** A file name for a call's id, which came over the wire and may be anything: no path, no surprises, never empty. */
    public static String name(String callId) {
        String safe = callId.replaceAll("[^A-Za-z0-9_-]", "_");
        if (safe.length() > LONGEST) {
            safe = safe.substring(0, LONGEST - 9) + "-" + Integer.toHexString(callId.hashCode());
        }
        return safe.isEmpty() ? "_" : safe;
    }
}
