package dev.parley.gateway.flow.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.read.FlowReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of the flows that come with Parley. */
class DrawingTest {

    private static final Pattern NODE = Pattern.compile("\\bs\\d+\\b(?=[\\[{]|$)");

    @ParameterizedTest
    @ValueSource(strings = {"table-booking", "account-pin", "appointment-reminder", "survey", "switchboard"})
    void everyStepHasAShapeAndIsOnAWay(String name) {
        String picture = drawing(name);
        List<String> lines = picture.lines().toList();
        Set<String> shapes = lines.stream()
                .map(String::strip)
                .filter(line -> line.matches("s\\d+[\\[{].*"))
                .map(line -> line.replaceFirst("[\\[{].*", ""))
                .collect(Collectors.toSet());
        Set<String> reached = lines.stream()
                .filter(line -> line.contains("-> "))
                .flatMap(line -> NODE.matcher(line).results().map(MatchResult::group))
                .collect(Collectors.toSet());

        assertThat(lines.getFirst()).isEqualTo("flowchart TD");
        assertThat(lines.get(1)).isEqualTo("    begin([\"" + name + "\"]) --> s0");
        assertThat(reached).isEqualTo(shapes);
        assertThat(lines).allMatch(line -> line.chars().filter(it -> it == '"').count() % 2 == 0);
    }

    @Test
    void questionsDecisionsAndBranchesAreToBeSeen() {
        assertThat(drawing("survey"))
                .contains("[/\"ask: From zero to ten,")
                .contains("{\"when: score >= 9, score >= 7\"}")
                .contains("-- \"score >= 7\" -->")
                .contains("-- \"otherwise\" -->")
                .contains("thanks<br/>send: survey-answered");
    }

    @Test
    void optionsStandAtTheirWays() {
        assertThat(drawing("switchboard"))
                .contains("-- \"emergency\" -->")
                .contains("-- \"message, failed\" -->")
                .contains("anywhere([anywhere]) -. \"opening hours\" .->")
                .contains("over((\"end\"))");
    }

    @Test
    void aRepeatComesBackToItself() {
        assertThat(drawing("account-pin")).contains("repeat: 3 times").contains("-- \"do\" -->");
    }

    @Test
    void mermaidsOwnMarksAreWrittenAsEntities() {
        Problems problems = new Problems();
        String picture = FlowReader.read(
                        Path.of("marks.yaml"), "steps:\n  - say: 'Press \"#\"'\n", SlotTypes.BUILT_IN, problems)
                .map(flow -> Drawing.of(Layout.of(flow, problems)))
                .orElseThrow();

        assertThat(picture).contains("[\"say: Press #quot;#35;#quot;\"]");
    }

    private static String drawing(String name) {
        Problems problems = new Problems();
        return FlowReader.read(Path.of("../conf/flows", name + ".yaml"), SlotTypes.BUILT_IN, problems)
                .map(flow -> Drawing.of(Layout.of(flow, problems)))
                .orElseThrow();
    }
}
