package dev.parley.gateway.carrier;

import java.util.List;
import java.util.Optional;

/**
 * What became of a call placed through webhooks.
 *
 * @param kind in a word
 * @param endedReason the platform's {@code callEndedReason}, as told to the status URL
 * @param stream how the stream ended; empty if there was none
 * @param commands the PerCL that decided it: the last answer, after that which redirected to it
 * @param detail more about it for a person to read; may be empty
 */
public record PlatformOutcome(
        Kind kind, String endedReason, Optional<CallEnd> stream, List<PerclCommand> commands, String detail) {

    /** What became of a call, in a word. */
    public enum Kind {
        /** The voice URL's answer has no AudioStream. */
        REFUSED,
        /** The call ended in its stream, or because the action URL's answer ends it. */
        ENDED,
        /** The action URL's answer has other plans for the call. */
        HANDED_OVER,
        /** A webhook failed or its answer was not PerCL. */
        FAILED
    }

    public PlatformOutcome {
        commands = List.copyOf(commands);
    }

    PlatformOutcome withDetail(String changed) {
        return new PlatformOutcome(kind, endedReason, stream, commands, changed);
    }
}
