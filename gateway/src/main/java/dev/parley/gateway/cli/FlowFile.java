package dev.parley.gateway.cli;

import dev.parley.gateway.Workshop;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.ConfigurationException;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.FlowFolder;
import dev.parley.gateway.flow.FlowSet;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.flow.test.TestFile;
import dev.parley.gateway.flow.test.TestReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file of a flow that somebody named.
 *
 * @param path of the flow
 */
record FlowFile(Path path) {

    /**
     * Finds it.
     *
     * @param written the name of a flow in the configuration's folder of flows, or a file
     * @throws CommandFailedException if there is no such flow
     */
    static FlowFile of(String written, Configuration configuration) {
        if (FlowFolder.isFile(written)) {
            Path file = Path.of(written);
            if (!Files.isRegularFile(file)) {
                throw new CommandFailedException("there is no file " + file);
            }
            return new FlowFile(file);
        }
        FlowFolder folder = folder(configuration);
        Path file = folder.flow(written);
        if (!Files.isRegularFile(file)) {
            throw new CommandFailedException(
                    "there is no flow '" + written + "' in " + folder.path() + Nearest.hint(written, names(folder)));
        }
        return new FlowFile(file);
    }

    /**
     * This one, if it is in the configuration's folder of flows, as those are that calls can reach.
     *
     * @throws CommandFailedException if it is not
     */
    FlowFile in(Configuration configuration) {
        Path folder = folder(configuration).path().toAbsolutePath().normalize();
        if (!folder().toAbsolutePath().normalize().equals(folder)) {
            throw new CommandFailedException(path + " is not in " + folder
                    + ", whose flows can be called: name its folder with --set flows.folder=");
        }
        return this;
    }

    /** All flows of the configuration, in the order of their names. */
    static List<FlowFile> all(Configuration configuration) {
        return folder(configuration).flows().stream().map(FlowFile::new).toList();
    }

    /**
     * The flows of a file's folder.
     *
     * @throws ConfigurationException if this one is wrong
     */
    static FlowSet flows(FlowFile file, Workshop workshop) {
        Flows flows = workshop.flows().in(file.folder());
        flows.reload();
        List<Problem> problems = flows.states().stream()
                .filter(state -> state.name().equals(file.name()))
                .flatMap(state -> state.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return flows.current();
    }

    private Path folder() {
        Path folder = path.getParent();
        return folder == null ? Path.of("") : folder;
    }

    String name() {
        return FlowFolder.name(path);
    }

    /** Where its tests are; need not be there. */
    Path tests() {
        return FlowFolder.tests(path);
    }

    /**
     * Reads its tests.
     *
     * @throws ConfigurationException if they are wrong
     */
    TestFile read() {
        Problems problems = new Problems();
        Optional<TestFile> read = TestReader.read(tests(), problems);
        if (problems.count() > 0) {
            throw new ConfigurationException(problems.list());
        }
        return read.orElseThrow();
    }

    private static FlowFolder folder(Configuration configuration) {
        return new FlowFolder(
                configuration.folder().resolve(configuration.settings().flows().folder()));
    }

    private static List<String> names(FlowFolder folder) {
        return folder.flows().stream().map(FlowFolder::name).toList();
    }
}
