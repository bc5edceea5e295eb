package dev.parley.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, to be stopped the other way round. Stopping one thing keeps no other from being stopped. */
final class Shutdown implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Shutdown.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T started) {
        running.push(started);
        return started;
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            AutoCloseable next = running.pop();
            try {
                next.close();
            } catch (Exception failure) {
                log.warn("{} failed to stop", next, failure);
            }
        }
    }
}
