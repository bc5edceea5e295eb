package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.HandOver;
import dev.parley.gateway.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PendingHandOversTest {

    private static final HandOver REDIRECT = new HandOver.Redirect(URI.create("https://other.example.com/next"));
    private static final HandOver DIAL = new HandOver.OutDial("+15550000003", "");

    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final PendingHandOvers handOvers = new PendingHandOvers(PendingHandOvers.DEFAULT_LIFETIME, clock);

    @Test
    void aHandOverIsTakenOnce() {
        handOvers.put("CA1", "+15550000001", DIAL);

        assertThat(handOvers.take("CA1")).contains(new PendingHandOvers.Left(DIAL, "+15550000001"));
        assertThat(handOvers.take("CA1")).isEmpty();
        assertThat(handOvers.take("CA2")).isEmpty();
    }

    @Test
    void theLatestOfACallCounts() {
        handOvers.put("CA1", "+15550000001", DIAL);
        handOvers.put("CA1", "+15550000001", REDIRECT);

        assertThat(handOvers.take("CA1").orElseThrow().handOver()).isEqualTo(REDIRECT);
        assertThat(handOvers.size()).isZero();
    }

    @Test
    void aHandOverThatNobodyAsksForExpires() {
        handOvers.put("CA1", "+15550000001", DIAL);
        handOvers.put("CA2", "+15550000001", DIAL);
        clock.advance(Duration.ofSeconds(119));
        assertThat(handOvers.take("CA1")).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(handOvers.take("CA2")).isEmpty();
    }

    @Test
    void whatHasExpiredIsNotKept() {
        for (int call = 0; call < 100; call++) {
            handOvers.put("CA" + call, "+15550000001", DIAL);
        }
        clock.advance(Duration.ofMinutes(2));
        handOvers.put("CA100", "+15550000001", DIAL);

        assertThat(handOvers.size()).isEqualTo(1);
    }

    @Test
    void theOldestOfTooManyGoesFirst() {
        for (int call = 0; call < PendingHandOvers.CAPACITY + 2; call++) {
            handOvers.put("CA" + call, "+15550000001", DIAL);
        }

        assertThat(handOvers.size()).isEqualTo(PendingHandOvers.CAPACITY);
        assertThat(handOvers.take("CA1")).isEmpty();
        assertThat(handOvers.take("CA2")).isPresent();
    }

    @Test
    void manyThreadsEachTakeWhatTheyLeft() throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            String prefix = "CA" + number + "-";
            threads.add(Thread.startVirtualThread(() -> {
                await(start);
                for (int call = 0; call < 1000; call++) {
                    handOvers.put(prefix + call, "+15550000001", DIAL);
                    taken.addAndGet(handOvers.take(prefix + call).isPresent() ? 1 : 0);
                }
            }));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(30));
        }

        assertThat(taken.get()).isEqualTo(4000);
        assertThat(handOvers.size()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
