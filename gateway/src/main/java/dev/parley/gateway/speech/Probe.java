package dev.parley.gateway.speech;

/** Tries whether an engine can be had again. */
@FunctionalInterface
public interface Probe {

    /** Whether it does what it should. May block; whatever it throws means no. */
    boolean answers() throws InterruptedException;
}
