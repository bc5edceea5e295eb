package dev.parley.gateway.flow.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** November 16, 2026 is a Monday. */
class HoursTest {

    @ParameterizedTest(name = "{1} is in {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Mon-Fri 08:00-17:30                  | 2026-11-16T08:00 | true
            Mon-Fri 08:00-17:30                  | 2026-11-16T07:59 | false
            Mon-Fri 08:00-17:30                  | 2026-11-20T17:29 | true
            Mon-Fri 08:00-17:30                  | 2026-11-20T17:30 | false
            Mon-Fri 08:00-17:30                  | 2026-11-21T12:00 | false
            Mon-Fri 08:00-17:30, Sat 09:00-12:00 | 2026-11-21T11:59 | true
            Mon-Fri 8:00-12:00, Mon-Fri 13:00-17:00 | 2026-11-16T12:30 | false
            Fri 20:00-02:00                      | 2026-11-20T20:00 | true
            Fri 20:00-02:00                      | 2026-11-21T01:59 | true
            Fri 20:00-02:00                      | 2026-11-21T02:00 | false
            Fri 20:00-02:00                      | 2026-11-20T01:00 | false
            Sun 22:00-06:00                      | 2026-11-16T05:00 | true
            Sat-Mon 10:00-11:00                  | 2026-11-15T10:30 | true
            Sat-Mon 10:00-11:00                  | 2026-11-17T10:30 | false
            Mon-Sun 00:00-24:00                  | 2026-11-18T23:59 | true
            Mon-Sun 17:00-08:00                  | 2026-11-18T03:00 | true
            monday - friday 08:00 - 17:30        | 2026-11-16T09:00 | true
            Mon-Fri 22:00-00:00                  | 2026-11-16T23:59 | true
            Mon-Fri 22:00-00:00                  | 2026-11-17T00:00 | false
            """)
    void aMomentIsWithinHoursOrNot(String hours, LocalDateTime moment, boolean within) {
        assertThat(Hours.of(hours).orElseThrow().has(moment.atZone(ZoneId.of("Europe/Berlin"))))
                .isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Mun 9-5",
                "Mon",
                "Mon 9-5",
                "08:00-17:00",
                "Mon 08:00-25:00",
                "Mon 08:60-09:00",
                "Mon 24:00-08:00",
                "Mon 08:00-08:00",
                "Mon 08:00-17:00,",
                "Mon-Fri-Sat 08:00-09:00",
                "Mo 08:00-09:00",
                "Mon 08:00-09:00 Sat 08:00-09:00",
                "Mon -1:00-09:00"
            })
    void whatAreNoHoursIsRefused(String hours) {
        assertThat(Hours.of(hours)).isEmpty();
    }

    @Test
    void hoursAreNoLongerThan1000Characters() {
        assertThat(Hours.of("Mon 08:00-09:00" + " ".repeat(985))).isPresent();
        assertThat(Hours.of("Mon 08:00-09:00" + " ".repeat(986))).isEmpty();
    }
}
