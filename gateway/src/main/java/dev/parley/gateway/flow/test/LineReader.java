package dev.parley.gateway.flow.test;

import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.read.Plain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the lines of conversations. */
final class LineReader {

    private static final int LONGEST_KEYS = 64;

    /** Several texts, or one. */
    record Words(List<String> list) {}

    /** A line as it is written; the first key says what it is. */
    sealed interface Keys {
        Line line();
    }

    record BotKeys(Location location, Words bot, Optional<Duration> within) implements Keys {
        @Override
        public Line line() {
            return new Line.Bot(location, bot.list, within);
        }
    }

    record CallerKeys(Location location, String caller, Optional<String> during, Optional<Double> sure)
            implements Keys {

        CallerKeys {
            if (caller.isBlank()) {
                throw new IllegalArgumentException("caller must not be empty; write silent");
            }
            sure.ifPresent(it -> {
                if (it < 0 || it > 1) {
                    throw new IllegalArgumentException("sure " + it + " is not in 0..1");
                }
            });
        }

        @Override
        public Line line() {
            return new Line.Caller(location, caller, during, sure.orElse(1.0));
        }
    }

    record PressesKeys(Location location, String presses, Optional<String> during) implements Keys {

        PressesKeys {
            if (!presses.matches("[0-9*#A-D]{1," + LONGEST_KEYS + "}")) {
                throw new IllegalArgumentException("presses: expected 1 to " + LONGEST_KEYS + " keys of 0-9 * # A-D");
            }
        }

        @Override
        public Line line() {
            return new Line.Presses(location, presses, during);
        }
    }

    record SilentKeys(Location location, Optional<Node> silent) implements Keys {
        @Override
        public Line line() {
            return new Line.Silent(location);
        }
    }

    record HangsUpKeys(Location location, Optional<Node> hangsUp) implements Keys {
        @Override
        public Line line() {
            return new Line.HangsUp(location);
        }
    }

    record SlotKeys(Location location, Node.Mapping slot) implements Keys {
        @Override
        public Line line() {
            return new Line.Slot(location, Plain.map(slot));
        }
    }

    record CalledKeys(Location location, String called, Node.Mapping with, Optional<Integer> times) implements Keys {

        CalledKeys {
            request("called", called);
            times.ifPresent(it -> {
                if (it < 1 || it > 1000) {
                    throw new IllegalArgumentException("times " + it + " is not in 1..1000");
                }
            });
        }

        @Override
        public Line line() {
            OptionalInt count = times.isPresent() ? OptionalInt.of(times.get()) : OptionalInt.empty();
            return new Line.Called(location, called, Plain.map(with), count);
        }
    }

    record NotCalledKeys(Location location, String notCalled) implements Keys {

        NotCalledKeys {
            request("not-called", notCalled);
        }

        @Override
        public Line line() {
            return new Line.NotCalled(location, notCalled);
        }
    }

    record SentKeys(Location location, String sent, Node.Mapping with) implements Keys {
        @Override
        public Line line() {
            return new Line.Sent(location, sent, Plain.map(with));
        }
    }

    record EndsKeys(Location location, Line.How ends, Optional<String> to, Optional<String> reason) implements Keys {

        EndsKeys {
            if (to.isPresent() && ends != Line.How.TRANSFERRED) {
                throw new IllegalArgumentException("to belongs to a call that is transferred");
            }
        }

        @Override
        public Line line() {
            return new Line.Ends(location, ends, to, reason);
        }
    }

    private static final Map<String, Class<? extends Record>> KINDS = Map.of(
            "bot", BotKeys.class,
            "caller", CallerKeys.class,
            "presses", PressesKeys.class,
            "silent", SilentKeys.class,
            "hangs-up", HangsUpKeys.class,
            "slot", SlotKeys.class,
            "called", CalledKeys.class,
            "not-called", NotCalledKeys.class,
            "sent", SentKeys.class,
            "ends", EndsKeys.class);

    private final Problems problems;
    private final Binder binder;

    LineReader(Problems problems) {
        this.problems = problems;
        this.binder = new Binder(problems, Map.of(Words.class, this::words));
    }

    private static void request(String key, String written) {
        if (!GivenReader.REQUEST.matcher(written).matches()) {
            throw new IllegalArgumentException(
                    key + ": expected a method, a service and a path, such as GET bookings/tables");
        }
    }

    /** Empty if it cannot be read, which has been reported. */
    Optional<Line> read(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> alone(scalar);
            case Node.Mapping mapping -> line(mapping);
            case Node.Sequence list -> {
                problems.report(list.location(), "expected a line such as caller: yes, found a list");
                yield Optional.empty();
            }
        };
    }

    private Optional<Line> alone(Node.Scalar scalar) {
        return switch (scalar.text()) {
            case "silent" -> Optional.of(new Line.Silent(scalar.location()));
            case "hangs-up" -> Optional.of(new Line.HangsUp(scalar.location()));
            default -> {
                unknown(scalar.location(), scalar.text());
                yield Optional.empty();
            }
        };
    }

    private Optional<Line> line(Node.Mapping mapping) {
        List<String> kinds =
                mapping.members().keySet().stream().filter(KINDS::containsKey).toList();
        if (kinds.size() > 1) {
            problems.report(mapping.locationOf(kinds.get(1)), "'" + kinds.get(1) + "' must be a line of its own");
            return Optional.empty();
        } else if (kinds.isEmpty()) {
            unknown(
                    mapping.location(),
                    mapping.members().keySet().stream().findFirst().orElse(""));
            return Optional.empty();
        }
        Class<? extends Record> kind = KINDS.getOrDefault(kinds.getFirst(), BotKeys.class);
        return binder.bind(mapping, "", kind).map(it -> ((Keys) it).line());
    }

    private void unknown(Location place, String key) {
        problems.report(place, "there is no line '" + key + "'" + Nearest.hint(key, KINDS.keySet()));
    }

    private @Nullable Object words(Node node, String path) {
        List<Node> nodes = node instanceof Node.Sequence list ? list.items() : List.of(node);
        List<String> texts = new ArrayList<>();
        for (Node item : nodes) {
            if (!(item instanceof Node.Scalar scalar)
                    || Wording.words(scalar.text()).isEmpty()) {
                problems.report(item.location(), path + ": expected words that the bot says");
                return null;
            }
            texts.add(scalar.text());
        }
        if (texts.isEmpty()) {
            problems.report(node.location(), path + ": expected words that the bot says");
            return null;
        }
        return new Words(texts);
    }
}
