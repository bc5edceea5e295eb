package dev.parley.gateway.flow.model;

import java.time.Duration;

/**
 * Is silent.
 *
 * @param pause 0 to 1 min
 */
public record Pause(Duration pause) implements Deed {

    public Pause {
        Bounds.within("pause", pause, Duration.ZERO, Duration.ofMinutes(1));
    }

    @Override
    public String verb() {
        return "pause";
    }
}
