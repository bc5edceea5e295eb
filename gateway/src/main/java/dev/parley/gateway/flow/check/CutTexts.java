package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Say;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Text;
import dev.parley.gateway.flow.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds texts that are said and end unseen, at a # that was meant to be said. What stands behind a single blank is suspect: a
 * comment mostly has more of them before it.
 */
final class CutTexts {

    private static final Pattern CUT = Pattern.compile("[^\"'|>{\\[&*!#].*?\\S #.*");

    private CutTexts() {}

    /** One line each. */
    static Stream<String> in(Program program) {
        List<Location> places = program.graph().steps().stream()
                .map(Step::deed)
                .filter(deed -> deed instanceof Say || deed instanceof Ask)
                .map(Deed::texts)
                .flatMap(List::stream)
                .map(Text::location)
                .filter(place -> place.line() > 0)
                .toList();
        if (places.isEmpty()) {
            return Stream.empty();
        }
        List<String> lines = lines(Path.of(places.getFirst().source()));
        return places.stream()
                .filter(place -> isCut(lines, place))
                .map(place -> place
                        + ": a # after a blank begins a comment: put the text in quotes if it belongs to it, or two"
                        + " blanks before the # if not");
    }

    private static boolean isCut(List<String> lines, Location place) {
        String line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
        int[] rest = line.codePoints().skip(place.column() - 1L).toArray();
        return CUT.matcher(new String(rest, 0, rest.length)).matches();
    }

    /** None if the file cannot be read any more. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException gone) {
            return List.of();
        }
    }
}
