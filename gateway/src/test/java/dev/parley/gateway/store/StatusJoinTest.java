package dev.parley.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.ManualClock;
import dev.parley.gateway.call.CallRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusJoinTest {

    private final ManualClock clock = new ManualClock(Records.START);
    private final List<String> written = new ArrayList<>();
    private final StatusJoin join =
            new StatusJoin(Duration.ofSeconds(10), 3, this::record, status -> written.add("late " + status.callId()));

    @Test
    void aRecordWithoutAWebhookIsWrittenAtOnce() {
        join.finished(Records.plain("CA1"), clock.instant());

        assertThat(written).containsExactly("CA1");
        assertThat(join.next()).isEmpty();
    }

    @Test
    void aRecordWaitsForTheStatusThatIsToCome() {
        join.expect("CA1");
        join.finished(Records.plain("CA1"), clock.instant());
        assertThat(written).isEmpty();

        clock.advance(Duration.ofSeconds(9));
        join.advance(clock.instant());
        join.status(Records.status("CA1"), clock.instant());
        assertThat(written).containsExactly("CA1 farEndHangup");
    }

    @Test
    void aRecordWaitsNoLongerThanItShould() {
        join.expect("CA1");
        join.finished(Records.plain("CA1"), clock.instant());
        assertThat(join.next()).contains(Records.START.plusSeconds(10));

        clock.advance(Duration.ofMillis(9_999));
        join.advance(clock.instant());
        assertThat(written).isEmpty();

        clock.advance(Duration.ofMillis(1));
        join.advance(clock.instant());
        assertThat(written).containsExactly("CA1");
    }

    @Test
    void aStatusThatComesBeforeTheRecordIsJoinedToo() {
        join.status(Records.status("CA1"), clock.instant());
        clock.advance(Duration.ofSeconds(5));
        join.finished(Records.plain("CA1"), clock.instant());

        assertThat(written).containsExactly("CA1 farEndHangup");
        assertThat(join.next()).isEmpty();
    }

    @Test
    void aStatusThatComesTooLateGetsALineOfItsOwn() {
        join.expect("CA1");
        join.finished(Records.plain("CA1"), clock.instant());
        clock.advance(Duration.ofSeconds(10));
        join.advance(clock.instant());
        join.status(Records.status("CA1"), clock.instant());
        clock.advance(Duration.ofSeconds(10));
        join.advance(clock.instant());

        assertThat(written).containsExactly("CA1", "late CA1");
    }

    @Test
    void aSecondStatusOfACallIsNotLost() {
        join.status(Records.status("CA1"), clock.instant());
        join.status(Records.status("CA1"), clock.instant());
        join.finished(Records.plain("CA1"), clock.instant());

        assertThat(written).containsExactly("late CA1", "CA1 farEndHangup");
    }

    @Test
    void atTheEndAllIsWritten() {
        join.expect("CA1");
        join.finished(Records.plain("CA1"), clock.instant());
        join.status(Records.status("CA2"), clock.instant());
        join.flush();

        assertThat(written).containsExactly("CA1", "late CA2");
    }

    @Test
    void theOldestOfTooManyWaitsNoLonger() {
        for (int call = 1; call <= 4; call++) {
            join.expect("CA" + call);
            join.finished(Records.plain("CA" + call), clock.instant());
            join.status(Records.status("CB" + call), clock.instant());
        }

        assertThat(written).containsExactly("CA1", "late CB1");
    }

    @Test
    void ofTooManyExpectedCallsTheOldestIsForgotten() {
        for (int call = 1; call <= 4; call++) {
            join.expect("CA" + call);
        }
        join.finished(Records.plain("CA1"), clock.instant());
        join.finished(Records.plain("CA2"), clock.instant());

        assertThat(written).containsExactly("CA1");
    }

    @Test
    void theNextToWaitForIsTheEarliest() {
        join.status(Records.status("CB1"), clock.instant());
        clock.advance(Duration.ofSeconds(1));
        join.expect("CA1");
        join.finished(Records.plain("CA1"), clock.instant());

        assertThat(join.next()).contains(Records.START.plusSeconds(10));
        clock.advance(Duration.ofSeconds(9));
        join.advance(clock.instant());
        assertThat(join.next()).contains(Records.START.plusSeconds(11));
    }

    private void record(CallRecord record) {
        written.add(record.call().id()
                + record.carrierStatus()
                        .map(status -> " " + status.endedReason())
                        .orElse(""));
    }
}
