package dev.parley.gateway.flow.test;

import dev.parley.gateway.config.Location;
import java.nio.file.Path;
import java.util.List;

/**
 * The tests of a flow, as they were written.
 *
 * @param given what holds for all of them
 */
public record TestFile(Path file, Given given, List<Test> tests) {

    public TestFile {
        tests = List.copyOf(tests);
    }

    /** What a test finds around it: its own over that of all. */
    public Given given(Test test) {
        return test.given().over(given);
    }

    /**
     * One conversation.
     *
     * @param location of its name
     * @param given over the file's
     */
    public record Test(Location location, String name, Given given, List<Line> lines) {

        public Test {
            lines = List.copyOf(lines);
        }
    }
}
