package dev.parley.gateway.audiostream;

/** Counts what the platform got wrong. Called on event loops; returns at once. */
public interface AudioStreamFaults {

    /** Something odd came over the wire and was left aside, by a name such as {@code bad-frame}. */
    void fault(String name);

    /** A stream was refused, by a cause such as {@code unknown-number}. */
    void refused(String cause);
}
