package dev.parley.gateway.audiostream;

import dev.parley.api.call.CallInfo;
import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.HandOver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The hand-overs that wait for FreeClimb to ask what comes after the stream. Left on a call's event loop before its stream ends,
 * taken by the webhook, once. At most 10,000 wait; the oldest goes first. Any thread.
 */
public final class PendingHandOvers implements HandOvers {

    /** How long a hand-over waits. */
    public static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(2);

    static final int CAPACITY = 10_000;

    /**
     * A hand-over that waits.
     *
     * @param to the number the caller dialled
     */
    record Left(HandOver handOver, String to) {}

    private final Pending<Left> left;
    private final Returns returns;

    public PendingHandOvers(Duration lifetime, InstantSource clock) {
        this.left = new Pending<>(CAPACITY, lifetime, clock);
        this.returns = new Returns(clock);
    }

    @Override
    public void leave(CallInfo call, HandOver target) {
        put(call.id(), call.to(), target);
    }

    @Override
    public Optional<TransferOutcome> cameBack(String callId, List<String> metadata) {
        return returns.take(callId, metadata);
    }

    /**
     * Leaves a hand-over, in place of an earlier one of the same call.
     *
     * @param callId the carrier's id of the call
     * @param to the number the caller dialled
     */
    public void put(String callId, String to, HandOver handOver) {
        left.put(callId, new Left(handOver, to));
    }

    /** How many wait. */
    public int size() {
        return left.size();
    }

    Optional<Left> take(String callId) {
        return left.take(callId);
    }

    /** A call will come back; returns what its stream is to have among its metadata. */
    String returning(String callId, TransferOutcome outcome) {
        return returns.expect(callId, outcome);
    }
}
