package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Assign;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Return;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Talk;
import dev.parley.gateway.flow.model.Transfer;
import dev.parley.gateway.flow.model.Value;
import dev.parley.gateway.flow.model.Values;
import dev.parley.gateway.flow.program.Graph;
import dev.parley.gateway.flow.program.Layout;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where values come from, and where they go, through variables and other flows. */
final class Origins {

    private static final String ANSWER = "answer";

    private final Map<String, Flow> flows;

    private final Map<String, Set<String>> dialled = new HashMap<>();
    private final Map<String, Boolean> unsafeReturns = new HashMap<>();

    Origins(Map<String, Flow> flows) {
        this.flows = flows;
    }

    /** The names of what callers say in words of their own, key in, or choose by the number they call from. */
    Set<String> unsafe(Graph graph) {
        Set<String> names = new HashSet<>(Set.of("heard", "caller", "call.from", "call.metadata"));
        for (Step step : graph.steps()) {
            if (step.deed() instanceof Ask ask) {
                ask.slots().stream().filter(slot -> !isSafe(slot)).forEach(slot -> names.add(slot.name()));
            }
        }
        int before;
        do {
            before = names.size();
            graph.steps().forEach(step -> spread(step.deed(), names));
        } while (names.size() > before);
        return names;
    }

    /** The names of what a flow dials, its settings among them. */
    Set<String> dialled(String name) {
        Flow flow = flows.get(name);
        Set<String> known = dialled.get(name);
        if (flow == null || known != null) {
            return known == null ? Set.of() : known;
        }
        Set<String> names = new HashSet<>();
        // Known from here on, so that flows that run each other round come to an end.
        dialled.put(name, names);
        Graph graph = Layout.of(flow, new Problems());
        int before;
        do {
            before = names.size();
            graph.steps().forEach(step -> trace(step.deed(), names));
        } while (names.size() > before);
        return names;
    }

    private static boolean isSafe(Slot slot) {
        return switch (slot.type()) {
            case "choice", "yes-no" -> true;
            case "number" -> slot.settings().member("range").isPresent();
            default -> false;
        };
    }

    private void spread(Deed deed, Set<String> unsafe) {
        if (deed instanceof Assign assign) {
            spread(assign.set(), unsafe, false);
        } else {
            boolean isAnswerUnsafe = deed instanceof Talk || (deed instanceof Run run && returnsUnsafe(run.run()));
            spread(Effects.saved(deed), unsafe, isAnswerUnsafe);
        }
    }

    private static void spread(Values values, Set<String> unsafe, boolean isAnswerUnsafe) {
        values.map().forEach((name, value) -> {
            if (mentions(value, unsafe)
                    || (isAnswerUnsafe && Mentioned.names(value).contains(ANSWER))) {
                unsafe.add(name);
            }
        });
    }

    private boolean returnsUnsafe(String name) {
        Flow flow = flows.get(name);
        Boolean known = unsafeReturns.putIfAbsent(name, false);
        if (flow == null || known != null) {
            return known != null && known;
        }
        Graph graph = Layout.of(flow, new Problems());
        Set<String> unsafe = unsafe(graph);
        boolean returns = graph.steps().stream()
                .anyMatch(step -> step.deed() instanceof Return results
                        && results.results().map().values().stream().anyMatch(value -> mentions(value, unsafe)));
        unsafeReturns.put(name, returns);
        return returns;
    }

    private void trace(Deed deed, Set<String> dialled) {
        switch (deed) {
            case Transfer transfer -> dialled.addAll(Mentioned.names(transfer.transfer()));
            case Assign assign -> trace(assign.set(), dialled);
            case Run run -> {
                Set<String> further = dialled(run.run());
                run.with().map().forEach((name, value) -> {
                    if (further.contains(name)) {
                        dialled.addAll(Mentioned.names(value));
                    }
                });
                trace(run.save(), dialled);
            }
            default -> trace(Effects.saved(deed), dialled);
        }
    }

    private static void trace(Values values, Set<String> dialled) {
        values.map().forEach((name, value) -> {
            if (dialled.contains(name)) {
                dialled.addAll(Mentioned.names(value));
            }
        });
    }

    private static boolean mentions(Value value, Set<String> names) {
        return Mentioned.names(value).stream().anyMatch(names::contains);
    }
}
