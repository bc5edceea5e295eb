package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final EmbeddedChannel network = new EmbeddedChannel();
    private final Lane lane = new Lane(network.eventLoop());
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void stopTheClock() {
        network.freezeTime();
    }

    @Test
    void aLaneAtRestWorksAtOnce() {
        soon("one");
        network.runPendingTasks();
        assertThat(done).containsExactly("one");
        pass(Lane.BURST_MILLIS);
        pass(Lane.BURST_MILLIS);
        soon("two");
        network.runPendingTasks();
        assertThat(done).containsExactly("one", "two");
    }

    @Test
    void whatComesInABurstIsDoneTogether() {
        soon("one");
        network.runPendingTasks();
        soon("two");
        pass(Lane.BURST_MILLIS - 1);
        soon("three");
        network.runPendingTasks();
        assertThat(done).containsExactly("one");
        pass(1);
        assertThat(done).containsExactly("one", "two", "three");
    }

    @Test
    void whatIsUrgentIsDoneAtOnceButInTurn() {
        soon("one");
        network.runPendingTasks();
        soon("two");
        lane.now(() -> done.add("three"));
        network.runPendingTasks();
        assertThat(done).containsExactly("one", "two", "three");
    }

    @Test
    void aTaskThatFailsHoldsUpNoOther() {
        lane.soon(() -> {
            throw new IllegalStateException("for this test");
        });
        soon("one");
        network.runPendingTasks();
        soon("two");
        pass(Lane.BURST_MILLIS);
        assertThat(done).containsExactly("one", "two");
    }

    @Test
    void howeverMuchThereIsAllOfItIsDone() {
        for (int i = 0; i < 1000; i++) {
            soon("one");
        }
        network.runPendingTasks();
        assertThat(done).hasSize(1000);
    }

    private void soon(String name) {
        lane.soon(() -> done.add(name));
    }

    private void pass(int millis) {
        network.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        network.runPendingTasks();
    }
}
