package dev.parley.gateway.flow.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlikeTest {

    @Test
    void textsAreComparedWithoutCaseAndNumbersWhateverTheirKind() {
        assertThat(Alike.is("Baker", "baker")).isTrue();
        assertThat(Alike.is(4L, 4.0)).isTrue();
        assertThat(Alike.is(4L, 4.5)).isFalse();
        assertThat(Alike.is("2026-11-20", LocalDate.of(2026, 11, 20))).isTrue();
        assertThat(Alike.is(true, false)).isFalse();
        assertThat(Alike.is("null", null)).isTrue();
        assertThat(Alike.is("x", null)).isFalse();
    }

    @Test
    void aMapHasAtLeastWhatIsWantedAndAListJustThat() {
        assertThat(Alike.is(Map.of("a", 1L), Map.of("a", 1.0, "b", 2))).isTrue();
        assertThat(Alike.is(Map.of("a", 1L), Map.of("b", 2))).isFalse();
        assertThat(Alike.is(Map.of("a", Map.of("b", "X")), Map.of("a", Map.of("b", "x", "c", 1))))
                .isTrue();
        assertThat(Alike.is(List.of(1L, "a"), Arrays.asList(1.0, "A"))).isTrue();
        assertThat(Alike.is(List.of(1L), List.of(1L, 2L))).isFalse();
        assertThat(Alike.is(List.of(1L), 1L)).isFalse();
    }
}
