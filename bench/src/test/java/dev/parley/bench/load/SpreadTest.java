package dev.parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static Spread millis(LongStream times) {
        return Spread.of(times.mapToObj(TimeUnit.MILLISECONDS::toNanos).toList());
    }

    @Test
    void itTellsHowMostAndHowFewTimesWere() {
        Spread spread = millis(LongStream.rangeClosed(1, 1000));

        assertThat(spread.count()).isEqualTo(1000);
        assertThat(spread.p50()).isCloseTo(500, Percentage.withPercentage(0.2));
        assertThat(spread.p95()).isCloseTo(950, Percentage.withPercentage(0.2));
        assertThat(spread.p99()).isCloseTo(990, Percentage.withPercentage(0.2));
        assertThat(spread.p999()).isCloseTo(999, Percentage.withPercentage(0.2));
        assertThat(spread.max()).isCloseTo(1000, Percentage.withPercentage(0.2));
    }

    @Test
    void asTextItHasThreeDigits() {
        assertThat(new Spread(4, 2.104, 47.53, 1290.4, 1290.4, 1290.4)).hasToString("2.10 / 47.5 / 1290 / 1290");
    }

    @Test
    void ofNothingThereAreNoTimes() {
        assertThat(Spread.of(List.of())).hasToString("- / - / - / -");
    }
}
