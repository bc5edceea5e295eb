package dev.parley.gateway.flow.model;

import java.util.List;
import java.util.Map;

/** What a step does: one record for each verb. */
public sealed interface Deed
        permits Act,
                Ask,
                Assign,
                Fetch,
                HangUp,
                Jump,
                Message,
                Pause,
                Play,
                Repeat,
                Return,
                Run,
                Say,
                Send,
                Talk,
                Transfer,
                When {

    /** The key by which the step is written. */
    String verb();

    /** What may be done in which case, by the case's name, in the order written. */
    default Map<String, Branch> branches() {
        return Map.of();
    }

    /** All texts that it says or sends. */
    default List<Text> texts() {
        return List.of();
    }

    /** All values that it makes; those that it saves are not among them. */
    default List<Value> values() {
        return List.of();
    }
}
