package dev.parley.gateway.speech;

/**
 * An engine among others that could stand in for it.
 *
 * @param engine the engine
 * @param state whether it is to be had, for whoever uses the same engine
 * @param <E> the kind of engine
 */
public record Ranked<E>(E engine, EngineState state) {

    String name() {
        return state.name();
    }

    /** Whether it could take over right now. */
    boolean fit() {
        return state.up() && state.hasRoom();
    }

    @Override
    public String toString() {
        return state.toString();
    }
}
