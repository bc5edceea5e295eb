package dev.parley.gateway.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML into located nodes. Only data is read: tags that name types are refused. A document is bounded to 1 MiB, 32
 * levels and 50,000 values after aliases have been put in.
 */
public final class YamlReader {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_VALUES = 50_000;
    private static final Set<String> TAGS = Stream.of(
                    "str", "int", "float", "bool", "null", "seq", "map", "timestamp", "merge", "value")
            .map("tag:yaml.org,2002:"::concat)
            .collect(Collectors.toSet());

    private final String source;
    private final Variables variables;
    private final Problems problems;
    private int values;

    private YamlReader(String source, Variables variables, Problems problems) {
        this.source = source;
        this.variables = variables;
        this.problems = problems;
    }

    /** Reads a file as it is, without environment variables; as {@link #read(Path, Map, Problems)} else. */
    public static Optional<Node> readPlain(Path file, Problems problems) {
        return read(file, Variables.LEFT_ALONE, problems);
    }

    /** Reads a text as it is, without environment variables; as {@link #read(String, String, Map, Problems)} else. */
    public static Optional<Node> readPlain(String source, String text, Problems problems) {
        return read(source, text, Variables.LEFT_ALONE, problems);
    }

    /** Reads a file; empty if it cannot be read at all, with the reason among the problems. */
    public static Optional<Node> read(Path file, Map<String, String> environment, Problems problems) {
        return read(file, new Variables(environment), problems);
    }

    private static Optional<Node> read(Path file, Variables variables, Problems problems) {
        Location whole = Location.of(file.toString());
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException missing) {
            problems.report(whole, "there is no such file");
            return Optional.empty();
        } catch (IOException unreadable) {
            problems.report(whole, "cannot be read: " + unreadable.getMessage());
            return Optional.empty();
        }
        if (bytes.length > MAX_BYTES) {
            problems.report(whole, "is larger than 1 MiB");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read(file.toString(), text, variables, problems);
        } catch (CharacterCodingException malformed) {
            problems.report(whole, "is not UTF-8 text");
            return Optional.empty();
        }
    }

    /** Reads a text; empty if it is no YAML, with the reason among the problems. A text without content is an empty section. */
    public static Optional<Node> read(String source, String text, Map<String, String> environment, Problems problems) {
        return read(source, text, new Variables(environment), problems);
    }

    private static Optional<Node> read(String source, String text, Variables variables, Problems problems) {
        String content = text.startsWith("\ufeff") ? text.substring(1) : text;
        return new YamlReader(source, variables, problems).document(content);
    }

    private Optional<Node> document(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(1000);
        try {
            var root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                return Optional.of(new Node.Mapping(new Location(source, 1, 1), Map.of(), Map.of()));
            }
            return Optional.of(node(root, 0));
        } catch (MarkedYAMLException malformed) {
            report(Malformed.of(malformed, text));
        } catch (ReaderException malformed) {
            report(Malformed.of(malformed, text));
        } catch (YAMLException malformed) {
            problems.report(Location.of(source), "this is not YAML: " + firstLine(malformed));
        } catch (TooLargeException tooLarge) {
            problems.report(Location.of(source), Objects.requireNonNull(tooLarge.getMessage()));
        }
        return Optional.empty();
    }

    private void report(Malformed malformed) {
        problems.report(new Location(source, malformed.line(), malformed.column()), malformed.message());
    }

    private Node node(org.yaml.snakeyaml.nodes.Node node, int depth) {
        if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
            throw new TooLargeException();
        }
        Location location = location(node.getStartMark());
        if (!TAGS.contains(node.getTag().getValue())) {
            problems.report(location, "the tag " + Names.shown(node.getTag().getValue()) + " is not allowed");
        }
        return switch (node) {
            case ScalarNode scalar -> scalar(location, scalar);
            case SequenceNode sequence -> {
                List<Node> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(node(item, depth + 1)));
                yield new Node.Sequence(location, items, sequence.getFlowStyle() == DumperOptions.FlowStyle.FLOW);
            }
            case MappingNode mapping
            when isBraced(mapping) -> {
                problems.report(location, "a text that begins with { is put in quotes");
                yield new Node.Scalar(location, "", "", true);
            }
            case MappingNode mapping -> mapping(location, mapping, depth);
            default -> throw new IllegalStateException("a YAML node is a scalar, a sequence or a mapping");
        };
    }

    /** Whether it is such as {@code {{name}}}, which is none of YAML's maps that anybody wants. */
    private static boolean isBraced(MappingNode mapping) {
        return mapping.getFlowStyle() == DumperOptions.FlowStyle.FLOW
                && mapping.getValue().size() == 1
                && mapping.getValue().getFirst().getKeyNode() instanceof MappingNode;
    }

    private Node.Mapping mapping(Location location, MappingNode mapping, int depth) {
        Map<String, Node> members = new LinkedHashMap<>();
        Map<String, Location> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Location keyLocation = location(tuple.getKeyNode().getStartMark());
            Node value = node(tuple.getValueNode(), depth + 1);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.report(keyLocation, "a key must be a plain name");
            } else if (members.putIfAbsent(key.getValue(), value) != null) {
                Location first = Objects.requireNonNull(keys.get(key.getValue()));
                problems.report(
                        keyLocation, "'" + key.getValue() + "' is written twice; first in line " + first.line());
            } else {
                keys.put(key.getValue(), keyLocation);
            }
        }
        return new Node.Mapping(location, members, keys);
    }

    private Node.Scalar scalar(Location location, ScalarNode scalar) {
        String written = scalar.getValue();
        int before = problems.count();
        String text = variables.putInto(
                written, name -> problems.report(location, "the environment variable " + name + " is not set"));
        if (problems.count() > before) {
            return new Node.Scalar(location, "", "", false);
        }
        boolean quoted = !scalar.isPlain();
        int width = scalar.getEndMark().getColumn() - scalar.getStartMark().getColumn();
        boolean verbatim =
                scalar.getStartMark().getLine() == scalar.getEndMark().getLine()
                        && width == text.length() + (quoted ? 2 : 0);
        return new Node.Scalar(location, text, written, quoted, verbatim);
    }

    private Location location(Mark mark) {
        return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String firstLine(YAMLException exception) {
        @Nullable String message = exception.getMessage();
        return message == null
                ? exception.toString()
                : message.lines().findFirst().orElse("");
    }

    /** Thrown out of the depth of a document that aliases have blown up. */
    private static final class TooLargeException extends RuntimeException {
        TooLargeException() {
            super("has more than " + MAX_VALUES + " values or " + MAX_DEPTH + " levels", null, false, false);
        }
    }
}
