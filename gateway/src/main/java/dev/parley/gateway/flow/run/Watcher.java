package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.program.Instruction;
import java.util.Map;

/** Is told what a flow does, on the call's own thread: for coverage and tracing. Never gets a secret. */
public interface Watcher {

    /** Does not look. */
    Watcher NONE = new Watcher() {};

    /** A step is about to be done, or left out. */
    default void entered(Instruction instruction) {}

    /** A branch of a step is taken, by its name in {@link Instruction#branches()}. */
    default void took(Instruction instruction, String branch) {}

    /**
     * A question is put.
     *
     * @param text in these words; empty where its answer is secret
     */
    default void asked(Instruction instruction, String text) {}

    /**
     * An answer came.
     *
     * @param text as it came; empty if it is secret
     * @param sure 0..1
     */
    default void heard(Instruction instruction, String text, double sure) {}

    /** The variables that may be shown have changed: slots, and what was set and saved. */
    default void changed(Map<String, Object> variables) {}
}
