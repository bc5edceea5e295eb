package dev.parley.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Problem;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.EngineNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of flows that change while calls are under way. Each look is one that the watch takes by itself. */
class FlowWatchTest {

    private static final String HELLO = "steps:\n  - say: Hello\n";

    @TempDir
    private Path folder;

    private Flows flows;
    private final List<FlowState> news = new ArrayList<>();

    @BeforeEach
    void aFlow() throws IOException {
        Files.createDirectory(folder.resolve("languages"));
        write("hello", HELLO);
        flows = new Flows(new Flows.Place(
                folder,
                folder.resolve("languages"),
                SlotTypes.BUILT_IN,
                Set.of(),
                Set.of(),
                Set.of(),
                () -> EngineNames.NONE));
        flows.reload();
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), yaml);
    }

    private int stepsOf(String name) {
        return flows.current().program(name).orElseThrow().flow().steps().list().size();
    }

    @Test
    void nothingIsToldOfWhatStays() {
        FlowWatch watch = FlowWatch.of(flows, news::add);

        watch.look();

        assertThat(news).isEmpty();
    }

    @Test
    void aChangedFlowTakesEffectWithoutNews() throws IOException {
        FlowWatch watch = FlowWatch.of(flows, news::add);
        write("hello", HELLO + "  - say: And welcome\n");

        watch.look();

        assertThat(stepsOf("hello")).isEqualTo(2);
        assertThat(news).isEmpty();
    }

    @Test
    void aFaultyOneIsToldAndTheRunningOneStaysUntilItIsMended() throws IOException {
        FlowWatch watch = FlowWatch.of(flows, news::add);
        write("hello", HELLO + "  - sey: And welcome\n");
        watch.look();

        assertThat(stepsOf("hello")).isEqualTo(1);
        assertThat(news).singleElement().satisfies(state -> {
            assertThat(state.isUp()).isFalse();
            assertThat(state.problems())
                    .extracting(Problem::message)
                    .containsExactly("there is no verb 'sey'; did you mean 'say'?");
        });

        watch.look();
        assertThat(news).hasSize(1);

        // Of another length: the time of a file may be too coarse to tell.
        write("hello", HELLO + "  - say: And very welcome\n");
        watch.look();
        assertThat(stepsOf("hello")).isEqualTo(2);
        assertThat(news).hasSize(2);
        assertThat(news.getLast().isUp()).isTrue();
    }

    @Test
    void aNewFlowIsTold() throws IOException {
        FlowWatch watch = FlowWatch.of(flows, news::add);
        write("other", HELLO);

        watch.look();

        assertThat(news).extracting(FlowState::name).containsExactly("other");
    }

    @Test
    void itLooksByItself() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (FlowWatch watch = FlowWatch.start(flows, _ -> told.countDown())) {
            write("other", HELLO);

            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
