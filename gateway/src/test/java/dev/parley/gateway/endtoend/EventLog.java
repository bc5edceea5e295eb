package dev.parley.gateway.endtoend;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.CallObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All events of all calls, to look up or to wait for. */
final class EventLog implements CallObserver {

    private final Map<String, List<CallEvent>> events = new HashMap<>();

    @Override
    public synchronized void event(CallEvent event) {
        events.computeIfAbsent(event.call().id(), _ -> new ArrayList<>()).add(event);
        notifyAll();
    }

    /** What has happened in a call so far. */
    synchronized List<CallEvent> of(String callId) {
        return List.copyOf(events.getOrDefault(callId, List.of()));
    }

    /** What has happened in a call so far, of one kind. */
    <T extends CallEvent> List<T> of(String callId, Class<T> kind) {
        return of(callId).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * Waits for an event.
     *
     * @param from how many of the call's events to pass over
     * @return its place among the call's events
     */
    synchronized int await(String callId, int from, String what, Predicate<CallEvent> wanted) {
        long end = System.nanoTime() + Patience.LIMIT.toNanos();
        while (true) {
            List<CallEvent> all = of(callId);
            for (int i = from; i < all.size(); i++) {
                if (wanted.test(all.get(i))) {
                    return i;
                }
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("never came: " + what + "; but " + all.subList(from, all.size()));
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
