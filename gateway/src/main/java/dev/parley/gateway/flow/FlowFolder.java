package dev.parley.gateway.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of YAML files: flows, {@code NAME.yaml}, and their tests, {@code NAME.test.yaml}; and whether anything in it has changed. */
public record FlowFolder(Path path) {

    private static final String SUFFIX = ".yaml";
    private static final String TEST_SUFFIX = ".test.yaml";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** By which a change of a file shows. */
    record State(long size, FileTime changed, Object identity) {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether somebody who writes this means a file, not the name of a flow. */
    public static boolean isFile(String written) {
        return written.endsWith(SUFFIX);
    }

    /** The name of the flow in a file, or to which a file of tests belongs. */
    public static String name(Path file) {
        String name = file.getFileName().toString();
        String suffix = name.endsWith(TEST_SUFFIX) ? TEST_SUFFIX : SUFFIX;
        return name.substring(0, name.length() - suffix.length());
    }

    /** Where a flow is; need not be there. */
    public Path flow(String name) {
        return path.resolve(name + SUFFIX);
    }

    /** Where the tests of a flow are, likewise. */
    public static Path tests(Path flow) {
        return flow.resolveSibling(name(flow) + TEST_SUFFIX);
    }

    /** The files of flows, in the order of their names. */
    public List<Path> flows() {
        return List.copyOf(states().keySet());
    }

    /** The files of tests, in the order of their names. */
    List<Path> tests() {
        return List.copyOf(states(name -> name.endsWith(TEST_SUFFIX)).keySet());
    }

    /** All YAML files but those of tests; none if there is no such folder. */
    Map<Path, State> states() {
        return states(name -> name.endsWith(SUFFIX) && !name.endsWith(TEST_SUFFIX));
    }

    private Map<Path, State> states(Predicate<String> wanted) {
        Map<Path, State> states = new TreeMap<>();
        try (Stream<Path> files = Files.list(path)) {
            files.filter(file -> wanted.test(file.getFileName().toString())).forEach(file -> add(file, states));
        } catch (NoSuchFileException none) {
            return states;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + path, e);
        }
        return states;
    }

    private static void add(Path file, Map<Path, State> states) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object identity = attributes.fileKey() == null ? "" : attributes.fileKey();
            if (attributes.isRegularFile()) {
                states.put(file, new State(attributes.size(), attributes.lastModifiedTime(), identity));
            }
        } catch (IOException gone) {
            // Between listing and looking at it; the next look will tell.
        }
    }
}
