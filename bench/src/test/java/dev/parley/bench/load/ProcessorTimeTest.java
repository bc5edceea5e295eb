package dev.parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    private static final long SECOND = 1_000_000_000;
    private static final long MILLI = 1_000_000;

    private final ProcessorTime before =
            new ProcessorTime(0, 100 * MILLI, Map.of("calls", 40 * MILLI, "compiler", 60 * MILLI));

    @Test
    void itIsToldForEachCallAndSecond() {
        ProcessorTime after = new ProcessorTime(2 * SECOND, 500 * MILLI, Map.of("calls", 440 * MILLI));

        assertThat(after.millisACall(before, 10)).isEqualTo(20);
    }

    @Test
    void threadsThatTookNextToNothingAreLeftOut() {
        ProcessorTime after = new ProcessorTime(
                2 * SECOND, 500 * MILLI, Map.of("calls", 439 * MILLI, "compiler", 60 * MILLI, "timer", MILLI));

        assertThat(after.threadMillisACall(before, 10)).containsExactly(Map.entry("calls", 19.95));
    }

    @Test
    void whatThreadsHadThatCameAndWentIsTold() {
        ProcessorTime after =
                new ProcessorTime(2 * SECOND, 500 * MILLI, Map.of("calls", 240 * MILLI, "compiler", 60 * MILLI));

        assertThat(after.threadMillisACall(before, 10))
                .containsExactly(Map.entry("calls", 10.0), Map.entry("ended", 10.0));
    }
}
