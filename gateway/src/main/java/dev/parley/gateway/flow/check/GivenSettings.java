package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Kind;
import dev.parley.gateway.flow.model.Value;
import dev.parley.gateway.flow.model.Values;
import dev.parley.gateway.flow.read.Plain;
import java.util.Set;

/** Looks at what somebody gives a flow in place of its own settings. */
public final class GivenSettings {

    private final Flow flow;
    private final Problems problems;

    private GivenSettings(Flow flow, Problems problems) {
        this.flow = flow;
        this.problems = problems;
    }

    /** Finds what is wrong with the settings of a route to a flow. */
    public static void check(Flow flow, Node.Mapping settings, Problems problems) {
        GivenSettings given = new GivenSettings(flow, problems);
        settings.members().forEach((name, node) -> {
            if (given.isKnown(name, settings.locationOf(name))) {
                given.kind(name, Kinds.of(Plain.value(node)), node.location());
            }
        });
    }

    /** Finds what is wrong with what another flow gives; what only a call shows is not. */
    static void check(Flow flow, Values with, Problems problems) {
        GivenSettings given = new GivenSettings(flow, problems);
        with.map().forEach((name, value) -> {
            if (given.isKnown(name, with.place(name))) {
                given.kind(name, kind(value), value.location());
            }
        });
    }

    private boolean isKnown(String name, Location place) {
        Set<String> known = flow.settings().values().keySet();
        if (!known.contains(name)) {
            problems.report(
                    place, "the flow '" + flow.name() + "' has no setting '" + name + "'" + Nearest.hint(name, known));
        }
        return known.contains(name);
    }

    private void kind(String name, Kind kind, Location place) {
        Object own = flow.settings().values().get(name);
        Kind wanted = own == null ? Kind.ANY : Kinds.of(own);
        boolean isWider = wanted == Kind.DECIMAL && kind == Kind.WHOLE;
        if (kind != wanted && kind != Kind.ANY && wanted != Kind.ANY && !isWider) {
            problems.report(
                    place,
                    "the setting '" + name + "' of the flow '" + flow.name() + "' is " + Kinds.words(wanted) + ", not "
                            + Kinds.words(kind));
        }
    }

    /** As far as it is known without a call. */
    private static Kind kind(Value value) {
        return switch (value) {
            case Value.Written _ -> Kind.TEXT;
            case Value.Items _ -> Kind.LIST;
            case Value.Members _ -> Kind.MAP;
            case Value.Computed computed -> {
                String source = computed.expression().source().strip();
                Kind literal = Kinds.of(Plain.value(new Node.Scalar(computed.location(), source, source, false)));
                yield literal == Kind.TEXT ? Kind.ANY : literal;
            }
        };
    }
}
