package dev.parley.gateway.call;

import dev.parley.api.call.CallEvent;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * What all calls share. Each is called on calls' event loops and returns at once.
 *
 * @param events takes what happens in calls
 * @param records takes what remains of finished calls
 * @param anomalies counts what went wrong without harm, by a name such as {@code playback-notice-missed}
 * @param recordings writes the calls' audio
 * @param dialogThreads makes the thread of a call's dialog, unstarted
 */
public record CallServices(
        Consumer<CallEvent> events,
        Consumer<CallRecord> records,
        Consumer<String> anomalies,
        Recordings recordings,
        ThreadFactory dialogThreads) {}
