package dev.parley.gateway.flow.run;

import java.util.Optional;

/**
 * Where a call is in one run of a flow. What callers say anywhere is done in a frame of its own, above that of the question at
 * which they said it.
 */
final class Frame {

    private final Activation activation;
    private final boolean interrupting;
    private final int start;
    private int place;
    private Optional<Interview> interview = Optional.empty();

    /** @param interrupting whether a question below waits to be put again */
    Frame(Activation activation, int place, boolean interrupting) {
        this.activation = activation;
        this.start = place;
        this.place = place;
        this.interrupting = interrupting;
    }

    Activation activation() {
        return activation;
    }

    boolean isInterrupting() {
        return interrupting;
    }

    /** Whether it does what begins at a place of a flow. */
    boolean isInterrupting(Activation run, int begin) {
        return interrupting && activation == run && start == begin;
    }

    int place() {
        return place;
    }

    void go(int to) {
        place = to;
    }

    /** The question that is being asked here. */
    Optional<Interview> interview() {
        return interview;
    }

    void begin(Interview begun) {
        interview = Optional.of(begun);
    }

    /** The question is over; asked again, it is asked anew. */
    void end() {
        interview = Optional.empty();
    }
}
