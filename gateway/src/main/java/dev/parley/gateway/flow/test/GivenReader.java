package dev.parley.gateway.flow.test;

import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.read.Plain;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what conversations find around them. */
final class GivenReader {

    static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|PATCH|DELETE) [a-z0-9-]{1,64}(/\\S*)?(\\?\\S*)?");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** The keys. */
    record Keys(
            Optional<LocalDateTime> now,
            Optional<String> caller,
            Optional<String> dialled,
            Node.Mapping settings,
            Node.Mapping services,
            Node.Mapping actions,
            Map<String, Given.Transferred> transfers,
            Optional<Given.Way> only) {}

    /** The keys of an answer. */
    record AnswerKeys(int status, Optional<Node> answer, Duration after, Optional<Answering.Failure> fails) {

        static final AnswerKeys DEFAULTS = new AnswerKeys(200, Optional.empty(), Duration.ZERO, Optional.empty());

        AnswerKeys {
            if (status < 100 || status > 599) {
                throw new IllegalArgumentException("status " + status + " is not in 100..599");
            }
        }
    }

    private final Problems problems;
    private final Binder binder;

    GivenReader(Problems problems) {
        this.problems = problems;
        this.binder = new Binder(problems, Map.of(LocalDateTime.class, this::moment));
    }

    Given read(Node node, String path) {
        return binder.bind(node, path, Keys.class)
                .map(keys -> new Given(
                        keys.now,
                        keys.caller,
                        keys.dialled,
                        Plain.map(keys.settings),
                        answers(keys.services, true),
                        answers(keys.actions, false),
                        keys.transfers,
                        keys.only))
                .orElse(Given.NOTHING);
    }

    private Map<String, List<Answering>> answers(Node.Mapping written, boolean isService) {
        Map<String, List<Answering>> all = new LinkedHashMap<>();
        written.members().forEach((name, node) -> {
            if (isService && !REQUEST.matcher(name).matches()) {
                problems.report(
                        written.locationOf(name),
                        "services: expected a method, a service and a path, such as GET bookings/tables, found '" + name
                                + "'");
            }
            List<Node> nodes = node instanceof Node.Sequence list ? list.items() : List.of(node);
            if (nodes.isEmpty()) {
                problems.report(node.location(), name + ": expected at least one answer");
            }
            List<Answering> answers = new ArrayList<>();
            nodes.forEach(item -> binder.bind(item, name, AnswerKeys.class)
                    .ifPresent(keys -> answers.add(new Answering(
                            keys.status, keys.answer.map(Plain::value).orElse(""), keys.after, keys.fails))));
            if (!answers.isEmpty()) {
                all.put(name, List.copyOf(answers));
            }
        });
        return all;
    }

    private @Nullable Object moment(Node node, String path) {
        String written = node instanceof Node.Scalar scalar ? scalar.text() : "";
        try {
            return LocalDateTime.parse(written, MOMENT);
        } catch (DateTimeParseException none) {
            problems.report(node.location(), path + ": expected a date and a time, such as 2026-11-19 12:00");
            return null;
        }
    }
}
