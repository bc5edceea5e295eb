package dev.parley.gateway.flow.read;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.YamlReader;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.Anywhere;
import dev.parley.gateway.flow.model.Branch;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Settings;
import dev.parley.gateway.flow.model.Steps;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a flow from its file. */
public final class FlowReader {

    /** The keys of a flow's file besides steps and parts. */
    record Head(
            Optional<String> language,
            Optional<String> timeZone,
            Node.Mapping asking,
            Node.Mapping speech,
            Node.Mapping listen,
            Node.Mapping settings,
            Node.Mapping anywhere,
            Steps steps,
            Node.Mapping parts) {

        static final Head DEFAULTS = new Head(
                Optional.empty(),
                Optional.empty(),
                Node.Mapping.EMPTY,
                Node.Mapping.EMPTY,
                Node.Mapping.EMPTY,
                Node.Mapping.EMPTY,
                Node.Mapping.EMPTY,
                Steps.NONE,
                Node.Mapping.EMPTY);
    }

    /** The keys of something of a flow's own that callers may say anywhere. */
    record Own(List<String> phrases) {

        static final Own DEFAULTS = new Own(List.of());
    }

    /** What other readers of YAML take for true and false. */
    private static final Set<String> TRUTHS =
            Set.of("yes", "no", "on", "off", "Yes", "No", "On", "Off", "True", "False");

    /** What nobody calls a step, but writes for off. */
    private static final Set<String> NOT_OFF = Set.of("of", "Of", "Off", "OFF", "false", "False");

    private final Problems problems;
    private final StepReader steps;

    private FlowReader(SlotTypes types, Problems problems) {
        this.problems = problems;
        this.steps = new StepReader(problems, types);
    }

    /**
     * Reads a file; empty if it cannot be read at all. What is wrong is among the problems, and left out.
     *
     * @param types what can be asked for
     */
    public static Optional<Flow> read(Path file, SlotTypes types, Problems problems) {
        return YamlReader.readPlain(file, problems).map(node -> new FlowReader(types, problems).flow(file, node));
    }

    /** Reads a text, as if it stood in a file. */
    public static Optional<Flow> read(Path file, String text, SlotTypes types, Problems problems) {
        return YamlReader.readPlain(file.toString(), text, problems)
                .map(node -> new FlowReader(types, problems).flow(file, node));
    }

    private Flow flow(Path file, Node node) {
        Location whole = Location.of(file.toString());
        Map<String, Location> places = new HashMap<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.members().forEach((key, value) -> places.put(key, value.location()));
        }
        Head head = steps.binder().bind(node, "", Head.class).orElse(Head.DEFAULTS);
        if (node instanceof Node.Mapping mapping) {
            needSteps(mapping, "steps");
        }
        String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        Path folder = file.toAbsolutePath().getParent();
        return new Flow(
                name,
                folder == null ? Path.of("") : folder,
                whole,
                places,
                head.language(),
                head.timeZone().flatMap(it -> zone(it, places.getOrDefault("time-zone", whole))),
                head.asking(),
                head.speech(),
                head.listen(),
                settings(head.settings()),
                anywhere(head.anywhere()),
                head.steps(),
                parts(head.parts()));
    }

    private Settings settings(Node.Mapping written) {
        written.members().forEach((name, node) -> {
            if (node instanceof Node.Scalar scalar && !scalar.quoted() && TRUTHS.contains(scalar.text())) {
                problems.report(
                        scalar.location(),
                        "settings." + name + ": '" + scalar.text()
                                + "' is a text; write true or false, or put it in quotes");
            }
        });
        return new Settings(Plain.map(written), written.keys());
    }

    private Optional<ZoneId> zone(String written, Location place) {
        try {
            return Optional.of(ZoneId.of(written));
        } catch (DateTimeException unknown) {
            problems.report(place, "time-zone: expected an IANA name such as Europe/Berlin, found '" + written + "'");
            return Optional.empty();
        }
    }

    private Map<String, Steps> parts(Node.Mapping written) {
        Map<String, Steps> parts = new LinkedHashMap<>();
        written.members().forEach((name, node) -> {
            if (!Names.isName(name)) {
                problems.report(written.locationOf(name), "parts: " + Names.RULE);
            }
            if (needSteps(written, name)) {
                parts.put(name, steps.steps(node, name));
            }
        });
        return parts;
    }

    private boolean needSteps(Node.Mapping mapping, String key) {
        Optional<Node> written = mapping.member(key);
        boolean isEmpty = written.isEmpty()
                || (written.get() instanceof Node.Sequence list && list.items().isEmpty());
        if (isEmpty) {
            problems.report(
                    mapping.locationOf(key),
                    mapping.members().containsKey(key) ? "'" + key + "' has no steps" : "'" + key + "' is missing");
        }
        return !isEmpty;
    }

    private List<Anywhere> anywhere(Node.Mapping written) {
        List<Anywhere> all = new ArrayList<>();
        written.members().forEach((name, node) -> {
            Location place = written.locationOf(name);
            if (Anywhere.BUILT_IN.contains(name)) {
                all.add(builtIn(place, name, node));
            } else if (node instanceof Node.Mapping own) {
                all.add(own(place, name, own));
            } else {
                problems.report(
                        place,
                        "anywhere: '" + name + "' is none of " + String.join(", ", Anywhere.BUILT_IN)
                                + "; one of your own has phrases, and do or next");
            }
        });
        return all;
    }

    private Anywhere builtIn(Location place, String name, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.text().equals("off")) {
            return new Anywhere(place, name, List.of(), true, Optional.empty());
        }
        if (node instanceof Node.Scalar scalar && NOT_OFF.contains(scalar.text())) {
            problems.report(
                    scalar.location(), "anywhere." + name + ": '" + scalar.text() + "' is none; did you mean 'off'?");
            return new Anywhere(place, name, List.of(), true, Optional.empty());
        }
        Branch branch = steps.branch(node, "anywhere." + name);
        return new Anywhere(place, name, List.of(), false, Optional.ofNullable(branch));
    }

    private Anywhere own(Location place, String name, Node.Mapping own) {
        Keys.check(own, List.of("phrases", "do", Verbs.NEXT), "anywhere." + name, problems);
        Own bound = steps.binder()
                .bind(Keys.only(own, "phrases"::equals), "anywhere." + name, Own.class)
                .orElse(Own.DEFAULTS);
        Optional<Branch> branch = steps.branch(own, "anywhere." + name);
        if (bound.phrases().isEmpty()) {
            problems.report(place, "anywhere." + name + ": 'phrases' is missing");
        }
        if (branch.isEmpty()) {
            problems.report(place, "anywhere." + name + ": 'do' or 'next' is missing");
        }
        return new Anywhere(place, name, bound.phrases(), false, branch);
    }
}
