package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void eachIsAValueThatWasMeasured() {
        Percentiles hundred =
                new Percentiles(IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(hundred.at(50)).contains(50);
        assertThat(hundred.at(95)).contains(95);
        assertThat(hundred.at(100)).contains(100);
        Percentiles three = new Percentiles(List.of(30, 10, 20));
        assertThat(three.at(50)).contains(20);
        assertThat(three.at(95)).contains(30);
        assertThat(three.at(1)).contains(10);
    }

    @Test
    void ofNothingThereAreNone() {
        assertThat(new Percentiles(List.of()).at(50)).isEmpty();
    }
}
