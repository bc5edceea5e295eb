package dev.parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bench.load.ProcessorTime.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    private static final long SECOND = 1_000_000_000;
    private static final long MILLI = 1_000_000;
    private static final Task CALLS = new Task(1, "calls");
    private static final Task COMPILER = new Task(2, "compiler");
    private static final Task COMPILER_TOO = new Task(4, "compiler");
    private static final Task TIMER = new Task(3, "timer");

    private final ProcessorTime before =
            new ProcessorTime(0, 100 * MILLI, Map.of(CALLS, 40 * MILLI, COMPILER, 60 * MILLI));

    @Test
    void itIsToldForEachCallAndSecond() {
        ProcessorTime after = new ProcessorTime(2 * SECOND, 500 * MILLI, Map.of(CALLS, 440 * MILLI));

        assertThat(after.millisACall(before, 10)).isEqualTo(20);
    }

    @Test
    void threadsThatTookNextToNothingAreLeftOut() {
        ProcessorTime after = new ProcessorTime(
                2 * SECOND, 500 * MILLI, Map.of(CALLS, 439 * MILLI, COMPILER, 60 * MILLI, TIMER, MILLI));

        assertThat(after.threadMillisACall(before, 10)).containsExactly(Map.entry("calls", 19.95));
    }

    @Test
    void whatThreadsHadThatCameAndWentIsTold() {
        ProcessorTime after =
                new ProcessorTime(2 * SECOND, 500 * MILLI, Map.of(CALLS, 240 * MILLI, COMPILER, 60 * MILLI));

        assertThat(after.threadMillisACall(before, 10))
                .containsExactly(Map.entry("calls", 10.0), Map.entry("ended", 10.0));
    }

    @Test
    void aThreadOfTheSameNameTakesNothingFromOneThatHasEnded() {
        ProcessorTime after =
                new ProcessorTime(2 * SECOND, 500 * MILLI, Map.of(CALLS, 240 * MILLI, COMPILER_TOO, 80 * MILLI));

        assertThat(after.threadMillisACall(before, 10))
                .containsExactly(Map.entry("calls", 10.0), Map.entry("compiler", 4.0), Map.entry("ended", 6.0));
    }

    @Test
    void threadsOfOneNameAreToldTogether() {
        ProcessorTime after = new ProcessorTime(
                2 * SECOND, 500 * MILLI, Map.of(CALLS, 240 * MILLI, COMPILER, 160 * MILLI, COMPILER_TOO, 100 * MILLI));

        assertThat(after.threadMillisACall(before, 10))
                .containsExactly(Map.entry("calls", 10.0), Map.entry("compiler", 10.0));
    }
}
