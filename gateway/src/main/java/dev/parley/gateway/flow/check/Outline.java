package dev.parley.gateway.flow.check;

import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Message;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Send;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Talk;
import dev.parley.gateway.flow.program.Program;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What can be seen of a flow from outside while it runs, and of the flows that it runs. */
public final class Outline {

    private final Set<String> variables = new HashSet<>();
    private final Set<String> secrets = new HashSet<>();
    private final Set<String> sent = new HashSet<>();
    private final Set<String> flows = new HashSet<>();
    private boolean sendsMore;

    private Outline() {}

    /**
     * Looks a flow through.
     *
     * @param others the flows that it may run, by name
     */
    public static Outline of(Program program, Function<String, Optional<Program>> others) {
        Outline outline = new Outline();
        outline.add(program, others);
        return outline;
    }

    /** The variables that slots, {@code set} and {@code save} make, but for secrets. */
    public Set<String> variables() {
        return Set.copyOf(variables);
    }

    /** The variables of secret slots. */
    public Set<String> secrets() {
        return Set.copyOf(secrets);
    }

    /** What {@code send} tells observers. */
    public Set<String> sent() {
        return Set.copyOf(sent);
    }

    /** Whether plugins' dialogs take part, which may send what they like. */
    public boolean sendsMore() {
        return sendsMore;
    }

    private void add(Program program, Function<String, Optional<Program>> others) {
        if (flows.add(program.flow().name())) {
            program.graph().steps().forEach(step -> add(step, others));
        }
    }

    private void add(Step step, Function<String, Optional<Program>> others) {
        Deed deed = step.deed();
        switch (deed) {
            case Ask ask ->
                ask.slots().stream().filter(slot -> !slot.name().isEmpty()).forEach(this::add);
            case Send send -> sent.add(send.send());
            case Message _ -> {}
            default -> variables.addAll(Effects.of(deed));
        }
        if (deed instanceof Run run) {
            others.apply(run.run()).ifPresent(it -> add(it, others));
        }
        sendsMore |= deed instanceof Talk;
    }

    private void add(Slot slot) {
        (slot.secret() ? secrets : variables).add(slot.name());
    }
}
