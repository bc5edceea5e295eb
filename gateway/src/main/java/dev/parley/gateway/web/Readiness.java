package dev.parley.gateway.web;

/** Whether the gateway takes calls, as load balancers ask. Any thread. */
public final class Readiness {

    /** Where the gateway stands. */
    public enum State {
        STARTING,
        READY,
        STOPPING
    }

    private volatile State state = State.STARTING;

    public State state() {
        return state;
    }

    /** All is up: calls may come. */
    public void ready() {
        state = State.READY;
    }

    /** No more calls, please: those under way are finished. */
    public void stopping() {
        state = State.STOPPING;
    }
}
