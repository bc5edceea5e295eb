package dev.parley.speech.google.fake;

import io.netty.channel.Channel;
import java.util.Collection;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What all streams of the stand-ins share.
 *
 * @param connections those that are open
 * @param timers runs what is due, on one thread
 */
record Stage(
        FakeSettings settings,
        Counts counts,
        Failures recognitionFailures,
        Failures synthesisFailures,
        Collection<Channel> connections,
        ScheduledExecutorService timers) {

    /** How long the services' seconds last here, in nanoseconds. */
    long nanos(double seconds) {
        return (long) (seconds * 1e9 / settings.speed());
    }

    void tell(String line) {
        settings.story().accept(line);
    }
}
