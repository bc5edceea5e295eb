package dev.parley.gateway.flow.read;

import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.AudioFile;
import dev.parley.gateway.flow.model.Branch;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Fetch;
import dev.parley.gateway.flow.model.Must;
import dev.parley.gateway.flow.model.Permitted;
import dev.parley.gateway.flow.model.Steps;
import dev.parley.gateway.flow.model.Target;
import dev.parley.gateway.flow.model.Text;
import dev.parley.gateway.flow.model.Value;
import dev.parley.gateway.flow.model.Values;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what steps are made of: the types that only flows have. */
final class Pieces {

    private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|PATCH|DELETE) +([a-z0-9-]{1,64})(/|$)");

    /** Several texts, one after the other; of its own so that a list between brackets is refused. */
    record Lines(List<Text> list) {

        static final Lines NONE = new Lines(List.of());

        Lines {
            list = List.copyOf(list);
        }
    }

    /** Conditions with their reasons. */
    record Musts(List<Must> list) {

        static final Musts NONE = new Musts(List.of());

        Musts {
            list = List.copyOf(list);
        }
    }

    private final Problems problems;
    private final Texts texts;
    private final ValueReader values;
    private final StepReader steps;
    private final Binder binder;

    Pieces(Problems problems, StepReader steps) {
        this.problems = problems;
        this.texts = new Texts(problems);
        this.values = new ValueReader(problems, texts);
        this.steps = steps;
        this.binder = new Binder(
                problems,
                Map.ofEntries(
                        Map.entry(Text.class, texts::read),
                        Map.entry(Lines.class, this::lines),
                        Map.entry(Musts.class, this::musts),
                        Map.entry(Value.class, values::read),
                        Map.entry(Values.class, values::values),
                        Map.entry(Expression.class, values::condition),
                        Map.entry(Branch.class, steps::branch),
                        Map.entry(Steps.class, steps::steps),
                        Map.entry(Target.class, steps::target),
                        Map.entry(AudioFile.class, this::audioFile),
                        Map.entry(Permitted.class, this::permitted),
                        Map.entry(Fetch.Request.class, this::request)));
    }

    Binder binder() {
        return binder;
    }

    ValueReader values() {
        return values;
    }

    StepReader steps() {
        return steps;
    }

    private Lines lines(Node node, String path) {
        return new Lines(texts.lines(node, path).stream()
                .map(item -> texts.read(item, path))
                .filter(Objects::nonNull)
                .toList());
    }

    private @Nullable Musts musts(Node node, String path) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.report(node.location(), path + ": expected conditions, each with the reason that is said");
            return null;
        }
        List<Must> musts = new ArrayList<>();
        mapping.members().forEach((condition, reason) -> {
            Text text = texts.read(reason, path);
            if (text != null) {
                musts.add(new Must(new Expression(mapping.locationOf(condition), condition), text));
            }
        });
        return new Musts(musts);
    }

    private @Nullable AudioFile audioFile(Node node, String path) {
        if (node instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            try {
                return new AudioFile(scalar.location(), Path.of(scalar.text()));
            } catch (InvalidPathException invalid) {
                // Reported below, as anything that is no file.
            }
        }
        problems.report(node.location(), path + ": expected a file");
        return null;
    }

    private @Nullable Permitted permitted(Node node, String path) {
        if (node instanceof Node.Scalar scalar && scalar.text().equals("off")) {
            return new Permitted(scalar.location(), false, List.of());
        }
        if (node instanceof Node.Sequence list && list.items().stream().allMatch(Node.Scalar.class::isInstance)) {
            return new Permitted(
                    list.location(),
                    false,
                    list.items().stream()
                            .map(item -> ((Node.Scalar) item).text())
                            .toList());
        }
        problems.report(node.location(), path + ": expected off, or a list of what callers may say");
        return null;
    }

    private Fetch.@Nullable Request request(Node node, String path) {
        if (node instanceof Node.Scalar scalar) {
            Matcher start = REQUEST.matcher(scalar.text());
            if (start.lookingAt()) {
                Text written = texts.read(rest(scalar, start.end()), path);
                return written == null ? null : new Fetch.Request(start.group(1), start.group(2), written);
            }
        }
        problems.report(
                node.location(),
                path + ": expected a method, a service and a path, such as GET bookings/tables?day={day}");
        return null;
    }

    /** What follows in a value, with its place. */
    private static Node.Scalar rest(Node.Scalar scalar, int from) {
        Location place = scalar.at(from);
        // The place of the rest counts its quotes already.
        Location shifted = scalar.verbatim() && scalar.quoted()
                ? new Location(place.source(), place.line(), place.column() - 1)
                : place;
        String text = scalar.text().substring(from);
        return new Node.Scalar(shifted, text, text, scalar.quoted(), scalar.verbatim());
    }
}
