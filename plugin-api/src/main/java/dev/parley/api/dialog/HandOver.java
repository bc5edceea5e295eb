package dev.parley.api.dialog;

import java.net.URI;
import java.time.Duration;

/** Where a call goes when the dialog leaves it. */
public sealed interface HandOver {

    /** The carrier asks this address for its next commands (PerCL {@code Redirect}). */
    record Redirect(URI actionUrl) implements HandOver {}

    /**
     * The carrier dials somebody and connects the caller (PerCL {@code OutDial}).
     *
     * @param destination the number to dial, E.164
     * @param callingNumber the number to show; empty for the one the caller dialled
     * @param ringFor how long the other side rings before it counts as not answering, 5 s to 2 min; default 30 s
     * @param comesBack what becomes of the caller if the other side is not reached: true for a further call of the same id,
     *     with another conversation of the same dialog, which {@link dev.parley.api.call.CallInfo#cameBack()} tells why; false
     *     for hanging up, which is the default. The gateway's {@code freeclimb.transfers-come-back} must be on
     */
    record OutDial(String destination, String callingNumber, Duration ringFor, boolean comesBack) implements HandOver {

        public static final Duration DEFAULT_RING_FOR = Duration.ofSeconds(30);

        public static final Duration SHORTEST_RING_FOR = Duration.ofSeconds(5);

        public static final Duration LONGEST_RING_FOR = Duration.ofMinutes(2);

        /** @throws IllegalArgumentException if {@code ringFor} is out of range */
        public OutDial {
            if (ringFor.compareTo(SHORTEST_RING_FOR) < 0 || ringFor.compareTo(LONGEST_RING_FOR) > 0) {
                throw new IllegalArgumentException("ring-for " + ringFor.toMillis() + " ms is not in 5000..120000");
            }
        }

        /** Does not come back. */
        public OutDial(String destination, String callingNumber, Duration ringFor) {
            this(destination, callingNumber, ringFor, false);
        }

        /** Rings for 30 s, and does not come back. */
        public OutDial(String destination, String callingNumber) {
            this(destination, callingNumber, DEFAULT_RING_FOR);
        }

        public OutDial withRingFor(Duration changed) {
            return new OutDial(destination, callingNumber, changed, comesBack);
        }

        public OutDial withComesBack(boolean changed) {
            return new OutDial(destination, callingNumber, ringFor, changed);
        }
    }
}
