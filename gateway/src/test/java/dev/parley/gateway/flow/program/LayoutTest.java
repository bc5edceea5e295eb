package dev.parley.gateway.flow.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.read.FlowReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps in one row, and the ways between them. */
class LayoutTest {

    private final Problems problems = new Problems();

    @Test
    void stepsFollowEachOtherAndTheLastEndsTheFlow() {
        Graph graph = graph("""
                steps:
                  - say: One
                  - say: Two
                """);

        assertThat(ways(graph, 0)).containsExactly("-> 1");
        assertThat(ways(graph, 1)).containsExactly("-> end");
        assertThat(graph.start()).isZero();
    }

    @Test
    void aBranchGoesOnBelowTheStepThatHasIt() {
        Graph graph = graph("""
                steps:
                  - ask: Shall I?
                    yes:
                      - say: Fine.
                    no: later
                  - say: Below
                parts:
                  later:
                    - say: Later
                """);

        assertThat(ways(graph, 0)).containsExactly("yes-> 1", "no-> 3", "given up-> end");
        assertThat(ways(graph, 1)).containsExactly("-> 2");
        assertThat(ways(graph, 3)).containsExactly("-> end");
        assertThat(graph.labels()).containsEntry("later", 3);
    }

    @Test
    void aStepWithAConditionMayBeLeftOut() {
        Graph graph = graph("""
                steps:
                  - say: One
                    if: today == today
                    next: there
                  - say: Two
                  - name: there
                    say: Three
                """);

        assertThat(ways(graph, 0)).containsExactly("-> 2", "left out-> 1");
    }

    @Test
    void whatIsRepeatedComesBackToItsEndAndGoesOnBelow() {
        Graph graph = graph("""
                steps:
                  - repeat: 3
                    do:
                      - say: One
                      - say: Two
                  - say: Three
                """);

        assertThat(ways(graph, 0)).containsExactly("do-> 1");
        assertThat(ways(graph, 2)).containsExactly("-> 3");
        assertThat(graph.instructions().get(3).again()).isTrue();
        assertThat(ways(graph, 3)).containsExactly("do-> 1", "-> 4");
        assertThat(graph.instructions().get(1).repeat()).isZero();
        assertThat(graph.instructions().get(4).repeat()).isEqualTo(Graph.NONE);
    }

    @Test
    void aJumpThatIsCountedMayGoOnBelow() {
        Graph graph = graph("""
                steps:
                  - name: begin
                    say: One
                  - next: begin
                    at-most: 2
                  - next: begin
                """);

        assertThat(ways(graph, 1)).containsExactly("next-> 0", "-> 2");
        assertThat(ways(graph, 2)).containsExactly("next-> 0");
    }

    @Test
    void noWayLeadsOnFromTheEndOfACall() {
        Graph graph = graph("""
                steps:
                  - transfer: "+15550000009"
                    if: today == today
                    busy: later
                    failed: later
                  - hang-up
                parts:
                  later:
                    - return
                """);

        assertThat(ways(graph, 0)).containsExactly("busy-> 2", "failed-> 2", "reached-> end", "left out-> 1");
        assertThat(ways(graph, 1)).isEmpty();
        assertThat(ways(graph, 2)).isEmpty();
    }

    @Test
    void aTransferThatFailsWithoutABranchGoesOnBelow() {
        Graph graph = graph("""
                steps:
                  - transfer: "+15550000009"
                  - say: Nobody is there.
                """);

        assertThat(ways(graph, 0)).containsExactly("-> 1", "reached-> end");
    }

    @Test
    void whoGivesNoAnswerGetsToAnAgentIfThereIsOne() {
        Graph graph = graph("""
                anywhere:
                  agent: desk
                  hours:
                    phrases: [when are you open]
                    do:
                      - say: Always.
                steps:
                  - ask: Which?
                    slot: which
                parts:
                  desk:
                    - hang-up
                """);

        assertThat(ways(graph, 0)).containsExactly("-> end", "given up-> 1");
        assertThat(graph.anywhere()).containsEntry("agent", 1).containsEntry("hours", 2);
        assertThat(ways(graph, 2)).containsExactly("-> the question");
    }

    @Test
    void whenAllCasesAreCoveredNothingGoesOnBelow() {
        Graph graph = graph("""
                steps:
                  - ask: Which?
                    options:
                      one: {next: here}
                      two: {next: here}
                  - name: here
                    say: Here
                  - when:
                      today == today: here
                      otherwise: here
                """);

        assertThat(ways(graph, 0)).containsExactly("options.one-> 1", "options.two-> 1", "given up-> end");
        assertThat(ways(graph, 2)).containsExactly("today == today-> 1", "otherwise-> 1");
    }

    @Test
    void namesCanBeGoneOnWithFromWithinARepeatAndOutOfIt() {
        graph("""
                steps:
                  - name: begin
                    ask: Which?
                    slot: which
                  - repeat: 2
                    do:
                      - name: inside
                        ask: What?
                        slot: what
                      - repeat: 2
                        do:
                          - next: inside
                            at-most: 2
                      - next: begin
                """);

        assertThat(problems.list()).isEmpty();
    }

    private static List<String> ways(Graph graph, int index) {
        return graph.edges(graph.instructions().get(index)).stream()
                .map(edge -> edge.name() + "-> "
                        + switch (edge.to()) {
                            case Graph.END -> "end";
                            case Graph.RESUME -> "the question";
                            default -> Integer.toString(edge.to());
                        })
                .toList();
    }

    private Graph graph(String text) {
        Graph graph = FlowReader.read(Path.of("test.yaml"), text, SlotTypes.BUILT_IN, problems)
                .map(flow -> Layout.of(flow, problems))
                .orElseThrow();
        assertThat(problems.list()).isEmpty();
        return graph;
    }
}
