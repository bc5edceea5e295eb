package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RangeTest {

    @Test
    void bothEndsAreWithin() {
        assertThatCode(() -> {
                    Range.check("a", 1, 1, 2);
                    Range.check("a", 2, 1, 2);
                    Range.check("a", 0.5, 0.5, 0.5);
                    Range.check("a", Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void whatLiesBeyondIsRefusedByName() {
        assertThatThrownBy(() -> Range.check("max-misses", 3, 1, 2))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        refusal -> assertThat(refusal.setting()).isEqualTo("max-misses"))
                .hasMessage("max-misses is 3, but must be 1 to 2");
        assertThatThrownBy(() -> Range.check("boost", Double.NaN, 0, 1)).isInstanceOf(SettingsException.class);
        assertThatThrownBy(() -> Range.check("idle", Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2)))
                .hasMessage("idle is 0 ms, but must be 1000 to 2000 ms");
    }
}
