package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.hear.Extent;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Assign;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Talk;
import dev.parley.gateway.flow.model.Value;
import dev.parley.gateway.flow.program.Graph;
import dev.parley.gateway.flow.program.Layout;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where values come from, and where they go, through variables and other flows. Worked out for a flow and all that it leads to
 * together, until nothing more is found: flows may run each other round.
 */
final class Origins {

    private static final String ANSWER = "answer";

    /** Callers who can only choose among so many numbers cannot make one. */
    private static final int MOST_NUMBERS = 1000;

    /** What is known of a flow: it only grows. */
    private static final class Known {

        private final Graph graph;
        private final Set<String> unsafe = new HashSet<>(Set.of("heard", "caller", "call.from", "call.metadata"));
        private final Map<Purpose, Set<String>> used = new EnumMap<>(Purpose.class);

        Known(Graph graph) {
            this.graph = graph;
            for (Purpose purpose : Purpose.values()) {
                used.put(purpose, new HashSet<>());
            }
        }

        Set<String> used(Purpose purpose) {
            return used.getOrDefault(purpose, Set.of());
        }

        int size() {
            return unsafe.size() + used.values().stream().mapToInt(Set::size).sum();
        }
    }

    private final Known own;
    private final Map<String, Known> others = new HashMap<>();

    Origins(Graph graph, Map<String, Flow> flows) {
        this.own = new Known(graph);
        gather(graph, flows);
        int before;
        do {
            before = size();
            known().forEach(this::extend);
        } while (size() > before);
    }

    /** The names of what callers say in words of their own, key in, or choose by the number they call from. */
    Set<String> unsafe() {
        return own.unsafe;
    }

    /** The names of what another flow uses so, its settings among them. */
    Set<String> used(String name, Purpose purpose) {
        Known known = others.get(name);
        return known == null ? Set.of() : known.used(purpose);
    }

    private void gather(Graph graph, Map<String, Flow> flows) {
        for (Step step : graph.steps()) {
            if (step.deed() instanceof Run run && !others.containsKey(run.run())) {
                Flow flow = flows.get(run.run());
                if (flow != null) {
                    Known known = new Known(Layout.of(flow, new Problems()));
                    others.put(run.run(), known);
                    gather(known.graph, flows);
                }
            }
        }
    }

    private Stream<Known> known() {
        return Stream.concat(Stream.of(own), others.values().stream());
    }

    private int size() {
        return known().mapToInt(Known::size).sum();
    }

    private void extend(Known known) {
        int before;
        do {
            before = known.size();
            for (Step step : known.graph.steps()) {
                spread(step.deed(), known.unsafe);
                known.used.forEach((purpose, names) -> trace(step.deed(), purpose, names));
            }
        } while (known.size() > before);
    }

    /** Onwards, from what is unsafe to what is made of it. */
    private void spread(Deed deed, Set<String> unsafe) {
        switch (deed) {
            case Ask ask -> ask.slots().stream().filter(slot -> !isSafe(slot)).forEach(slot -> unsafe.add(slot.name()));
            case Assign assign -> spread(assign.set().map(), unsafe, false);
            case Talk talk -> spread(talk.save().map(), unsafe, true);
            case Run run -> spread(run.save().map(), unsafe, isAnswerUnsafe(run, unsafe));
            default -> spread(Effects.saved(deed).map(), unsafe, false);
        }
    }

    private static void spread(Map<String, Value> values, Set<String> unsafe, boolean isAnswerUnsafe) {
        values.forEach((name, value) -> {
            if (mentions(value, unsafe)
                    || (isAnswerUnsafe && Mentioned.names(value).contains(ANSWER))) {
                unsafe.add(name);
            }
        });
    }

    /** By what the other flow hears, or by what it is given. */
    private boolean isAnswerUnsafe(Run run, Set<String> unsafe) {
        Known other = others.get(run.run());
        return other != null
                && (other.used(Purpose.RETURNED).stream().anyMatch(other.unsafe::contains)
                        || given(run, Purpose.RETURNED).anyMatch(value -> mentions(value, unsafe)));
    }

    /** Back, from what is used so to what that is made of. */
    private void trace(Deed deed, Purpose purpose, Set<String> names) {
        purpose.values(deed).forEach(value -> names.addAll(Mentioned.names(value)));
        Map<String, Value> made = deed instanceof Assign assign
                ? assign.set().map()
                : Effects.saved(deed).map();
        made.forEach((name, value) -> {
            if (names.contains(name)) {
                names.addAll(Mentioned.names(value));
                if (deed instanceof Run run && Mentioned.names(value).contains(ANSWER)) {
                    given(run, Purpose.RETURNED).forEach(it -> names.addAll(Mentioned.names(it)));
                }
            }
        });
        if (deed instanceof Run run && purpose != Purpose.RETURNED) {
            given(run, purpose).forEach(value -> names.addAll(Mentioned.names(value)));
        }
    }

    /** What another flow is given and uses so. */
    private Stream<Value> given(Run run, Purpose purpose) {
        Set<String> names = used(run.run(), purpose);
        return run.with().map().entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    private static boolean isSafe(Slot slot) {
        return switch (slot.type()) {
            case "choice", "yes-no" -> true;
            case "number" -> Extent.of(slot.settings()) <= MOST_NUMBERS;
            default -> false;
        };
    }

    private static boolean mentions(Value value, Set<String> names) {
        return Mentioned.names(value).stream().anyMatch(names::contains);
    }
}
