package dev.parley.api.call;

import org.pf4j.ExtensionPoint;

/**
 * Extension point: hears what happens in all calls. Annotate the implementation with {@code @Extension}.
 *
 * <p>Events of one call arrive in order, one at a time, on a thread of the gateway that is no call's event loop. An
 * observer that falls behind by more than 10,000 events loses the newest ones; an exception is logged and counted.
 */
public interface CallObserver extends ExtensionPoint {

    /** Hears of one event. */
    void event(CallEvent event);
}
