package dev.parley.gateway.call;

import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All calls under way. Thread-safe. */
public final class Calls {

    private static final Logger log = LoggerFactory.getLogger(Calls.class);

    private final CallServices services;
    private final Semaphore lines;
    private final Map<CallSession, EventExecutor> underWay = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> allGone = new CompletableFuture<>();

    private volatile boolean closing;

    /** @param most how many calls may be under way at once */
    public Calls(CallServices services, int most) {
        this.services = services;
        this.lines = new Semaphore(most);
    }

    /** How many calls are under way. */
    public int count() {
        return underWay.size();
    }

    /** Whether one more call would be taken. */
    public boolean available() {
        return !closing && lines.availablePermits() > 0;
    }

    /**
     * Answers a call, on its event loop: its dialog begins, and what comes from the leg goes to the session.
     *
     * @return empty if there are too many calls already, or the gateway is shutting down
     */
    public Optional<CallSession> answer(CallInfo call, CallPlan plan, CallLeg leg, EventExecutor loop) {
        if (closing || !lines.tryAcquire()) {
            return Optional.empty();
        }
        CallSession session;
        try {
            session = new CallSession(call, plan, leg, loop, services, this::gone);
        } catch (Throwable failure) {
            lines.release();
            throw failure;
        }
        underWay.put(session, loop);
        session.start();
        if (closing) {
            // It slipped in while the others were being ended.
            session.hangUpNow(EndReason.SHUTDOWN, "");
        }
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
        if (underWay.isEmpty()) {
            allGone.complete(null);
        }
        try {
            allGone.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            log.warn("{} calls have not ended in {} s", underWay.size(), patience.toSeconds());
        }
        return underWay.size();
    }

    private void gone(CallSession session) {
        if (underWay.remove(session) != null) {
            lines.release();
            if (closing && underWay.isEmpty()) {
                allGone.complete(null);
            }
        }
    }
}
