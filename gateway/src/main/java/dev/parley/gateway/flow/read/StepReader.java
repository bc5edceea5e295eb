package dev.parley.gateway.flow.read;

import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.Branch;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Steps;
import dev.parley.gateway.flow.model.Target;
import dev.parley.gateway.flow.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads steps and what hangs below them. */
final class StepReader {

    private static final int MOST_STEPS = 1000;
    private static final int DEEPEST = 16;
    private static final Set<String> ELSE = Set.of("else", "default", "_");

    private final Problems problems;
    private final Pieces pieces;
    private final QuestionReader questions;
    private int count;
    private int depth;

    StepReader(Problems problems, SlotTypes types) {
        this.problems = problems;
        this.pieces = new Pieces(problems, this);
        this.questions = new QuestionReader(problems, pieces, types);
    }

    /** The steps of a list; what is none is left out, and among the problems. */
    Steps steps(Node node, String path) {
        if (!(node instanceof Node.Sequence list)) {
            problems.report(node.location(), path + ": expected a list of steps, each after a dash");
            return Steps.NONE;
        }
        if (depth == DEEPEST) {
            problems.report(list.location(), "there are more than " + DEEPEST + " branches in each other");
            return Steps.NONE;
        }
        depth++;
        List<Step> steps = new ArrayList<>();
        for (Node item : list.items()) {
            if (++count == MOST_STEPS + 1) {
                problems.report(item.location(), "a flow has " + MOST_STEPS + " steps at most");
            }
            if (count <= MOST_STEPS) {
                step(item).ifPresent(steps::add);
            }
        }
        depth--;
        return new Steps(list.location(), steps);
    }

    /** Steps, or the name of what to go on with. Null if it is neither, which is then among the problems. */
    @Nullable
    Branch branch(Node node, String path) {
        if (node instanceof Node.Scalar) {
            Target target = target(node, path);
            return target == null ? null : new Branch.To(target);
        }
        if (node instanceof Node.Sequence) {
            return new Branch.Do(steps(node, path));
        }
        problems.report(node.location(), path + ": expected steps, each after a dash, or the name to go on with");
        return null;
    }

    /** What somebody chose, or said anywhere: {@code do} or {@code next}. */
    Optional<Branch> branch(Node.Mapping mapping, String path) {
        Optional<Node> steps = mapping.member("do");
        Optional<Node> next = mapping.member(Verbs.NEXT);
        if (steps.isPresent() && next.isPresent()) {
            problems.report(mapping.locationOf(Verbs.NEXT), path + " has 'do' already; put a step with next below it");
        }
        return steps.<Branch>map(it -> new Branch.Do(steps(it, path + ".do")))
                .or(() -> next.map(it -> target(it, path + ".next")).map(Branch.To::new));
    }

    @Nullable
    Target target(Node node, String path) {
        if (node instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            return new Target(scalar.location(), scalar.text());
        }
        problems.report(node.location(), path + ": expected the name of a step or part");
        return null;
    }

    private Optional<Step> step(Node node) {
        if (node instanceof Node.Scalar scalar && Verbs.ALONE.contains(scalar.text())) {
            Node.Mapping alone = new Node.Mapping(scalar.location(), Map.of(), Map.of());
            return bound(scalar.text(), alone).map(deed -> step(alone, deed));
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.report(node.location(), Verbs.missing(node));
            return Optional.empty();
        }
        return verb(mapping).flatMap(verb -> deed(verb, mapping)).map(deed -> step(mapping, deed));
    }

    private Step step(Node.Mapping mapping, Deed deed) {
        Optional<Target> next = deed.verb().equals(Verbs.NEXT)
                ? Optional.empty()
                : mapping.member(Verbs.NEXT).map(it -> target(it, "next"));
        return new Step(
                mapping.location(),
                mapping.member("name").flatMap(this::name),
                mapping.member("if").map(it -> pieces.values().condition(it, "if")),
                next,
                section(mapping, "speech"),
                section(mapping, "listen"),
                deed);
    }

    private Optional<String> name(Node node) {
        if (node instanceof Node.Scalar scalar && Names.isName(scalar.text())) {
            return Optional.of(scalar.text());
        }
        problems.report(node.location(), "name: " + Names.RULE);
        return Optional.empty();
    }

    private Node.Mapping section(Node.Mapping mapping, String key) {
        return mapping.member(key)
                .map(it -> {
                    if (it instanceof Node.Mapping section) {
                        return section;
                    }
                    problems.report(it.location(), key + ": expected a section");
                    return Node.Mapping.EMPTY;
                })
                .orElse(Node.Mapping.EMPTY);
    }

    /** The one verb among a step's keys. */
    private Optional<String> verb(Node.Mapping mapping) {
        List<String> verbs = mapping.members().keySet().stream()
                .filter(Verbs.all()::contains)
                .toList();
        if (verbs.size() > 1) {
            problems.report(
                    mapping.locationOf(verbs.get(1)),
                    "a step has one verb; this one has " + String.join(" and ", verbs));
            return Optional.empty();
        }
        if (verbs.size() == 1) {
            return Optional.of(verbs.getFirst());
        }
        if (mapping.members().containsKey(Verbs.NEXT)) {
            return Optional.of(Verbs.NEXT);
        }
        String first = mapping.members().keySet().stream()
                .filter(key -> !Verbs.COMMON.contains(key))
                .findFirst()
                .orElse("");
        problems.report(
                mapping.locationOf(first),
                first.isEmpty()
                        ? "the step has no verb, such as say: or ask:"
                        : "there is no verb '" + first + "'" + Verbs.hint(first));
        return Optional.empty();
    }

    private Optional<Deed> deed(String verb, Node.Mapping mapping) {
        Location place = mapping.locationOf(verb);
        Node.Mapping own = Keys.only(mapping, key -> key.equals(verb) || !Verbs.COMMON.contains(key));
        if (mapping.member(verb).isEmpty() && !Verbs.ALONE.contains(verb)) {
            problems.report(place, "'" + verb + "' says nothing");
            return Optional.empty();
        }
        return switch (verb) {
            case Verbs.ASK -> questions.read(own);
            case Verbs.WHEN -> when(own);
            default -> bound(verb, own);
        };
    }

    private Optional<Deed> bound(String verb, Node.Mapping own) {
        if (verb.equals(Verbs.REPEAT) && own.member("do").isEmpty()) {
            problems.report(own.locationOf("do"), "repeat: 'do' is missing, which has the steps to repeat");
        }
        Class<? extends Record> type = Verbs.recordOf(verb);
        List<String> known = Binder.keys(type);
        Keys.check(own, known, verb, problems);
        return pieces.binder().bind(Keys.only(own, known::contains), "", type).map(Verbs::deed);
    }

    private Optional<Deed> when(Node.Mapping own) {
        Keys.check(own, List.of(Verbs.WHEN), Verbs.WHEN, problems);
        if (!(own.members().get(Verbs.WHEN) instanceof Node.Mapping written)) {
            problems.report(own.locationOf(Verbs.WHEN), "when: expected conditions, each with what is done");
            return Optional.empty();
        }
        List<When.Case> cases = new ArrayList<>();
        Optional<Branch> otherwise = Optional.empty();
        for (Map.Entry<String, Node> entry : written.members().entrySet()) {
            Branch branch = branch(entry.getValue(), Verbs.WHEN);
            if (branch == null) {
                continue;
            }
            if (ELSE.contains(entry.getKey())) {
                problems.report(written.locationOf(entry.getKey()), "'" + entry.getKey() + "' is written 'otherwise'");
            } else if (entry.getKey().equals("otherwise")) {
                otherwise = Optional.of(branch);
            } else {
                cases.add(new When.Case(new Expression(written.locationOf(entry.getKey()), entry.getKey()), branch));
            }
        }
        if (written.members().keySet().stream().allMatch("otherwise"::equals)) {
            problems.report(written.location(), "when: expected a condition at least, with what is done");
        }
        return Optional.of(new When(cases, otherwise));
    }

    /** Binds what steps hold. */
    Binder binder() {
        return pieces.binder();
    }
}
