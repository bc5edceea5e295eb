package dev.parley.gateway.call;

import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** All calls under way. Thread-safe. */
public final class Calls {

    private final CallServices services;
    private final int most;
    private final Map<CallSession, EventExecutor> underWay = new ConcurrentHashMap<>();
    /** One party for each call, and one for us; a phase ends when all have arrived. */
    private final Phaser presence = new Phaser(1);

    private volatile boolean closing;

    /** @param most how many calls may be under way at once */
    public Calls(CallServices services, int most) {
        this.services = services;
        this.most = most;
    }

    /** How many calls are under way. */
    public int count() {
        return underWay.size();
    }

    /** Whether one more call would be taken. */
    public boolean available() {
        return !closing && underWay.size() < most;
    }

    /**
     * Answers a call, on its event loop: its dialog begins, and what comes from the leg goes to the session.
     *
     * @return empty if there are too many calls already, or the gateway is shutting down
     */
    public Optional<CallSession> answer(CallInfo call, CallPlan plan, CallLeg leg, EventExecutor loop) {
        if (!available()) {
            return Optional.empty();
        }
        CallSession session = new CallSession(call, plan, leg, loop, services, this::gone);
        underWay.put(session, loop);
        presence.register();
        session.start();
        return Optional.of(session);
    }

    /**
     * Takes no more calls, ends those under way, and waits for their ends.
     *
     * @param patience how long to wait at most
     * @return how many calls had not ended by then
     */
    public int close(Duration patience) {
        closing = true;
        underWay.forEach((session, loop) -> loop.execute(() -> session.hangUpNow(EndReason.SHUTDOWN, "")));
        try {
            presence.awaitAdvanceInterruptibly(presence.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            return underWay.size();
        }
        return 0;
    }

    private void gone(CallSession session) {
        if (underWay.remove(session) != null) {
            presence.arriveAndDeregister();
        }
    }
}
