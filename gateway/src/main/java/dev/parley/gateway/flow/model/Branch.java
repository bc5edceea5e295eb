package dev.parley.gateway.flow.model;

/** What is done in some case. */
public sealed interface Branch {

    /** Goes on with a step or part. */
    record To(Target target) implements Branch {}

    /** Does steps, and then goes on below the step that has the branch. */
    record Do(Steps steps) implements Branch {}
}
