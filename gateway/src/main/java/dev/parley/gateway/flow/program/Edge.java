package dev.parley.gateway.flow.program;

/**
 * One way on from a step.
 *
 * @param name of the branch; {@link #ON} for the usual way, {@link #LEFT_OUT} where the step's condition does not hold
 * @param to the place of the next step, or one of those of {@link Graph} that are none
 * @param done whether the step has done what it is for, and so set what it sets
 */
public record Edge(String name, int to, boolean done) {

    /** The usual way on. */
    public static final String ON = "";

    /** The step's condition does not hold. */
    public static final String LEFT_OUT = "left out";

    /** There is no answer, and nothing is said for that case. */
    public static final String GIVEN_UP = "given up";

    /** Those to whom the call was handed over have it now. */
    public static final String REACHED = "reached";
}
