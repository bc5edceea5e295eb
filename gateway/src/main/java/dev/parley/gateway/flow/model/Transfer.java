package dev.parley.gateway.flow.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hands the call over to a number, or to an address that the carrier asks for PerCL.
 *
 * @param ringFor 5 s to 2 min; default 30 s
 * @param showing the number that is shown; empty for the dialled one
 * @param busy what is done when they speak to somebody else; empty for {@code failed}
 * @param noAnswer what is done when they do not answer; empty for {@code failed}
 * @param failed what is done when they were not reached
 */
public record Transfer(
        Value transfer,
        Duration ringFor,
        Optional<Value> showing,
        Optional<Branch> busy,
        Optional<Branch> noAnswer,
        Optional<Branch> failed)
        implements Deed {

    static final Transfer DEFAULTS = new Transfer(
            new Value.Written(Text.NONE),
            Duration.ofSeconds(30),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** @throws IllegalArgumentException if the time is out of range */
    public Transfer {
        Bounds.within("ring-for", ringFor, Duration.ofSeconds(5), Duration.ofMinutes(2));
    }

    @Override
    public String verb() {
        return "transfer";
    }

    @Override
    public Map<String, Branch> branches() {
        return new Cases()
                .with("busy", busy)
                .with("no-answer", noAnswer)
                .with("failed", failed)
                .map();
    }

    @Override
    public List<Value> values() {
        return Stream.concat(Stream.of(transfer), showing.stream()).toList();
    }
}
