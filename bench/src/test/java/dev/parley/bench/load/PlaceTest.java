package dev.parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {"1:1", "0,1:2", "0-3:4", "0-3,8,10-11:7", "0-3,2:4"})
    void processorsAreCountedAsTasksetReadsThem(String list, int processors) {
        assertThat(Place.processors(list)).isEqualTo(processors);
    }
}
