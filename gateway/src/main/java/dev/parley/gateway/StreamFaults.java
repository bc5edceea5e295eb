package dev.parley.gateway;

import dev.parley.gateway.audiostream.AudioStreamFaults;
import dev.parley.gateway.telemetry.Metrics;

/** Counts what comes wrong over the streams. */
record StreamFaults(Metrics metrics) implements AudioStreamFaults {

    @Override
    public void fault(String name) {
        metrics.anomaly(name);
    }

    @Override
    public void refused(String cause) {
        metrics.callRefused(cause);
    }
}
