package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs an action of a plugin.
 *
 * @param with its arguments
 * @param timeout 100 ms to 1 min; default 5 s
 * @param meanwhile said while it works
 * @param music played while it works, after {@code meanwhile}
 * @param save variables from its results
 * @param failed what is done when it did not work
 */
public record Act(
        Location location,
        String action,
        Values with,
        Duration timeout,
        Optional<Text> meanwhile,
        Optional<AudioFile> music,
        Values save,
        Optional<Branch> failed)
        implements Deed {

    static final Act DEFAULTS = new Act(
            Location.NONE,
            "",
            Values.NONE,
            Duration.ofSeconds(5),
            Optional.empty(),
            Optional.empty(),
            Values.NONE,
            Optional.empty());

    /** @throws IllegalArgumentException if the time is out of range */
    public Act {
        Bounds.within("timeout", timeout, Duration.ofMillis(100), Duration.ofMinutes(1));
    }

    @Override
    public String verb() {
        return "action";
    }

    @Override
    public Map<String, Branch> branches() {
        return new Cases().with("failed", failed).map();
    }

    @Override
    public List<Text> texts() {
        return meanwhile.stream().toList();
    }

    @Override
    public List<Value> values() {
        return List.copyOf(with.map().values());
    }
}
