package dev.parley.gateway.flow.read;

import dev.parley.gateway.config.By;
import dev.parley.gateway.config.Confidence;
import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Branch;
import dev.parley.gateway.flow.model.Choice;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Permitted;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Reads questions, for one thing or for several. */
final class QuestionReader {

    private static final String SLOTS = "slots";
    private static final String OPTIONS = "options";
    private static final String CHOICE = "choice";

    /** The keys of a question that do not belong to what is asked for. */
    record Question(Optional<Branch> yes, Optional<Branch> no, Optional<Branch> failed, Permitted anywhere) {

        static final Question DEFAULTS =
                new Question(Optional.empty(), Optional.empty(), Optional.empty(), Permitted.ALL);
    }

    /** The keys of a question for several things. */
    record Open(
            Text ask,
            Optional<Integer> tries,
            Optional<Text> confirm,
            Optional<Confidence> confirmWhen,
            Optional<Branch> failed,
            Permitted anywhere,
            Node.Mapping slots) {

        static final Open DEFAULTS = new Open(
                Text.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Permitted.ALL,
                Node.Mapping.EMPTY);
    }

    /** The keys of what is asked for, whatever its type. */
    record Wanted(
            Text ask,
            Optional<String> slot,
            Optional<String> type,
            Pieces.Lines again,
            Optional<Text> noInput,
            Optional<Text> noMatch,
            Pieces.Musts must,
            List<String> near,
            Optional<Integer> tries,
            Optional<Text> confirm,
            Optional<Confidence> confirmWhen,
            Optional<By> by,
            boolean secret,
            Node options) {

        static final Wanted DEFAULTS = new Wanted(
                Text.NONE,
                Optional.empty(),
                Optional.empty(),
                Pieces.Lines.NONE,
                Optional.empty(),
                Optional.empty(),
                Pieces.Musts.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Node.Mapping.EMPTY);
    }

    /** The keys of an option. */
    record Option(List<String> also, Optional<String> key) {

        static final Option DEFAULTS = new Option(List.of(), Optional.empty());
    }

    static final Set<String> QUESTION = Set.of("yes", "no", "failed", "anywhere");
    static final Set<String> OPEN = Set.of("ask", "tries", "confirm", "confirm-when", "failed", "anywhere", SLOTS);
    static final Set<String> WANTED = Set.of(
            "ask",
            "type",
            "again",
            "no-input",
            "no-match",
            "must",
            "tries",
            "confirm",
            "confirm-when",
            "by",
            "secret",
            OPTIONS);

    private final Problems problems;
    private final Pieces pieces;
    private final SlotTypes types;

    QuestionReader(Problems problems, Pieces pieces, SlotTypes types) {
        this.problems = problems;
        this.pieces = pieces;
        this.types = types;
    }

    Optional<Deed> read(Node.Mapping mapping) {
        return mapping.member(SLOTS).isPresent() ? several(mapping) : one(mapping);
    }

    private Optional<Deed> one(Node.Mapping mapping) {
        Question question = pieces.binder()
                .bind(Keys.only(mapping, QUESTION::contains), Verbs.ASK, Question.class)
                .orElse(Question.DEFAULTS);
        boolean isYesNo = question.yes().isPresent() || question.no().isPresent();
        return slot(mapping, Verbs.ASK, "", isYesNo ? "yes-no" : "text", Set.of("ask", "slot"), QUESTION)
                .map(slot -> new Ask(
                        Optional.empty(),
                        List.of(slot),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        question.yes(),
                        question.no(),
                        question.failed(),
                        question.anywhere()));
    }

    private Optional<Deed> several(Node.Mapping mapping) {
        Keys.check(mapping, OPEN, "a question with slots", problems);
        Open open = pieces.binder()
                .bind(Keys.only(mapping, OPEN::contains), Verbs.ASK, Open.class)
                .orElse(Open.DEFAULTS);
        List<Slot> slots = new ArrayList<>();
        for (Map.Entry<String, Node> entry : open.slots().members().entrySet()) {
            if (entry.getValue() instanceof Node.Mapping written) {
                slot(written, entry.getKey(), entry.getKey(), "text", Set.of("ask", "near"), Set.of())
                        .ifPresent(slots::add);
            } else {
                problems.report(entry.getValue().location(), entry.getKey() + ": expected a section with type and ask");
            }
        }
        if (slots.isEmpty()) {
            problems.report(mapping.locationOf(SLOTS), "slots: expected at least one, by its name");
            return Optional.empty();
        }
        return Optional.of(new Ask(
                Optional.of(open.ask()),
                slots,
                number(open.tries(), mapping),
                open.confirm(),
                open.confirmWhen(),
                Optional.empty(),
                Optional.empty(),
                open.failed(),
                open.anywhere()));
    }

    /**
     * Reads what is asked for.
     *
     * @param name the variable, unless it is written in {@code slot}
     * @param further keys that it may have here
     * @param others keys that somebody else reads
     */
    private Optional<Slot> slot(
            Node.Mapping mapping, String where, String name, String usual, Set<String> further, Set<String> others) {
        boolean hasOptions = mapping.member(OPTIONS).isPresent();
        String type = mapping.member("type")
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).text())
                .orElse(hasOptions ? CHOICE : usual);
        Set<String> own = Set.copyOf(types.keys(type));
        if (types.names().contains(type)) {
            List<String> known = Stream.of(WANTED, further, others, own)
                    .flatMap(Set::stream)
                    .distinct()
                    .toList();
            Keys.check(mapping, known, where, problems);
        } else {
            Location place = mapping.member("type").map(Node::location).orElse(mapping.location());
            problems.report(place, "there is no type '" + type + "'" + Nearest.hint(type, types.names()));
        }
        Wanted wanted = pieces.binder()
                .bind(Keys.only(mapping, key -> WANTED.contains(key) || further.contains(key)), where, Wanted.class)
                .orElse(Wanted.DEFAULTS);
        if (wanted.ask().isEmpty()) {
            problems.report(mapping.location(), where + ": 'ask' is missing");
        }
        if (hasOptions && !type.equals(CHOICE)) {
            problems.report(mapping.locationOf(OPTIONS), "options belong to the type choice, not to " + type);
        }
        return Optional.of(new Slot(
                mapping.location(),
                wanted.slot().orElse(name),
                type,
                Keys.only(mapping, own::contains),
                choices(wanted.options()),
                wanted.ask(),
                wanted.again().list(),
                wanted.noInput(),
                wanted.noMatch(),
                wanted.must().list(),
                wanted.near(),
                number(wanted.tries(), mapping),
                wanted.confirm(),
                wanted.confirmWhen(),
                wanted.by(),
                wanted.secret()));
    }

    private OptionalInt number(Optional<Integer> tries, Node.Mapping mapping) {
        if (tries.isPresent() && (tries.get() < 1 || tries.get() > 10)) {
            problems.report(mapping.locationOf("tries"), "tries " + tries.get() + " is not in 1..10");
        }
        return tries.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private List<Choice> choices(Node options) {
        if (options instanceof Node.Mapping mapping) {
            return mapping.members().entrySet().stream()
                    .map(entry -> choice(mapping.locationOf(entry.getKey()), entry.getKey(), entry.getValue()))
                    .toList();
        }
        problems.report(
                options.location(),
                "options: expected a key for each option, such as Salami: {key: 1}, not "
                        + (options instanceof Node.Sequence ? "a list" : "a single value"));
        List<Node> items = options instanceof Node.Sequence list ? list.items() : List.of(options);
        return items.stream()
                .filter(Node.Scalar.class::isInstance)
                .map(item -> bare(item.location(), ((Node.Scalar) item).text()))
                .toList();
    }

    private Choice choice(Location place, String name, Node node) {
        if (!(node instanceof Node.Mapping written)) {
            if (!(node instanceof Node.Scalar scalar && scalar.isNull())) {
                problems.report(
                        node.location(), name + ": expected a section with also, key, do or next, such as {key: 1}");
            }
            return bare(place, name);
        }
        Keys.check(written, List.of("also", "key", "do", Verbs.NEXT), "the option " + name, problems);
        Option option = pieces.binder()
                .bind(Keys.only(written, Set.of("also", "key")::contains), name, Option.class)
                .orElse(Option.DEFAULTS);
        return new Choice(
                place, name, option.also(), option.key(), pieces.steps().branch(written, name));
    }

    /** An option that is said by its name alone. */
    private static Choice bare(Location place, String name) {
        return new Choice(place, name, List.of(), Optional.empty(), Optional.empty());
    }
}
