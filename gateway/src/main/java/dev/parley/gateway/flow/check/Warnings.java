package dev.parley.gateway.flow.check;

import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Transfer;
import dev.parley.gateway.flow.program.Program;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is allowed in flows but should be known. */
public final class Warnings {

    private static final String AGENT = "agent";

    private Warnings() {}

    /** Goes through flows that are right; one line each. */
    public static List<String> of(Collection<Program> programs, boolean transfersComeBack) {
        Set<String> run = programs.stream()
                .flatMap(program -> program.graph().steps().stream())
                .filter(step -> step.deed() instanceof Run)
                .map(step -> ((Run) step.deed()).run())
                .collect(Collectors.toUnmodifiableSet());
        return programs.stream()
                .flatMap(program -> Stream.of(
                                run.contains(program.flow().name()) ? Stream.<String>empty() : agent(program),
                                transfersComeBack ? Stream.<String>empty() : inVain(program),
                                CutTexts.in(program))
                        .flatMap(it -> it))
                .distinct()
                .sorted()
                .toList();
    }

    /** Callers who ask for a person are not understood before the flow says what to do. */
    private static Stream<String> agent(Program program) {
        Flow flow = program.flow();
        boolean asks = program.graph().steps().stream().map(Step::deed).anyMatch(Ask.class::isInstance);
        boolean isSaid = flow.anywhere().stream().anyMatch(it -> it.name().equals(AGENT));
        return !asks || isSaid
                ? Stream.empty()
                : Stream.of(flow.place("anywhere")
                        + ": callers who ask for a person are not understood; write 'agent: STEP' below 'anywhere',"
                        + " or 'agent: off' if that is meant");
    }

    private static Stream<String> inVain(Program program) {
        return program.graph().instructions().stream()
                .filter(it -> it.step().deed() instanceof Transfer transfer
                        && !transfer.branches().isEmpty())
                .map(it -> it.step().location()
                        + ": freeclimb.transfers-come-back is off: who is not reached is hung up, and this transfer never takes "
                        + String.join(", ", it.branches().keySet()));
    }
}
