package dev.parley.gateway.audiostream;

import dev.parley.api.call.TransferOutcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The calls that come back from a hand-over: known again by a mark among their stream's metadata, which nobody can guess. At most
 * 10,000 are waited for, 30 s each. Any thread.
 */
final class Returns {

    private static final String MARK = "parley-returns:";
    private static final Duration LIFETIME = Duration.ofSeconds(30);
    private static final int MARK_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Return(String mark, TransferOutcome outcome) {}

    private final Pending<Return> expected;

    Returns(InstantSource clock) {
        this.expected = new Pending<>(PendingHandOvers.CAPACITY, LIFETIME, clock);
    }

    /** A call will come back; returns the mark for its stream's metadata. */
    String expect(String callId, TransferOutcome outcome) {
        byte[] random = new byte[MARK_BYTES];
        RANDOM.nextBytes(random);
        String mark = MARK + HexFormat.of().formatHex(random);
        expected.put(callId, new Return(mark, outcome));
        return mark;
    }

    /** Why a call comes back, told once; empty if it does not, or lacks its mark. */
    Optional<TransferOutcome> take(String callId, List<String> metadata) {
        boolean marked = expected.find(callId)
                .filter(known -> metadata.stream().anyMatch(it -> same(it, known.mark)))
                .isPresent();
        return marked ? expected.take(callId).map(Return::outcome) : Optional.empty();
    }

    private static boolean same(String given, String mark) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8));
    }

    /** The metadata that are no marks of ours. */
    static List<String> unmarked(List<String> metadata) {
        return metadata.stream().filter(it -> !it.startsWith(MARK)).toList();
    }
}
