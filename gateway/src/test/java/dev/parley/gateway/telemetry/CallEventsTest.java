package dev.parley.gateway.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallEvent;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.CallObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CallEventsTest {

    private static final CallInfo CALL = new CallInfo(
            "CA1", "+15550000001", "", true, List.of(), AudioFormat.MULAW_8K, Instant.parse("2026-01-01T00:00:00Z"));

    private final Metrics metrics = new Metrics();

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void eventsArriveInOrderOnOneThreadThatIsNotTheSenders() {
        List<String> heard = new CopyOnWriteArrayList<>();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CallObserver observer = event -> {
            heard.add(digits(event));
            threads.add(Thread.currentThread());
        };
        try (CallEvents events = new CallEvents(List.of(observer), metrics)) {
            for (int number = 0; number < 1000; number++) {
                events.accept(event(number));
            }
        }

        assertThat(heard)
                .containsExactlyElementsOf(
                        IntStream.range(0, 1000).mapToObj(String::valueOf).toList());
        assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void anObserverThatFailsHearsOnAndIsCounted() {
        List<String> heard = new CopyOnWriteArrayList<>();
        CallObserver failing = event -> {
            heard.add(digits(event));
            throw new IllegalStateException("no");
        };
        try (CallEvents events = new CallEvents(List.of(failing), metrics)) {
            events.accept(event(1));
            events.accept(event(2));
        }

        assertThat(heard).containsExactly("1", "2");
        assertThat(metrics.scrape()).contains("parley_observer_failures_total 2.0");
    }

    @Test
    @Timeout(60)
    void aSlowObserverLosesTheNewestAndMakesNobodyElseLate() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch quickHasAll = new CountDownLatch(5);
        List<String> heardSlowly = new CopyOnWriteArrayList<>();
        CallObserver slow = event -> {
            heardSlowly.add(digits(event));
            stuck.countDown();
            awaitQuietly(release);
        };
        CallObserver quick = event -> quickHasAll.countDown();
        try (CallEvents events = new CallEvents(List.of(slow, quick), metrics, 2, Duration.ofSeconds(30))) {
            events.accept(event(0));
            assertThat(stuck.await(30, TimeUnit.SECONDS)).isTrue();
            for (int number = 1; number < 5; number++) {
                events.accept(event(number));
                while (quickHasAll.getCount() > 4 - number) {
                    Thread.onSpinWait();
                }
            }
            assertThat(quickHasAll.await(30, TimeUnit.SECONDS)).isTrue();
            release.countDown();
        }

        assertThat(heardSlowly).containsExactly("0", "1", "2");
        assertThat(metrics.scrape()).contains("parley_events_dropped_total 2.0");
    }

    @Test
    void anObserverThatHangsDoesNotHoldUpTheEnd() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CallObserver hanging = event -> {
            stuck.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException released) {
                interrupted.countDown();
            }
        };
        CallEvents events = new CallEvents(List.of(hanging), metrics, 10, Duration.ofMillis(1));
        events.accept(event(1));
        assertThat(stuck.await(30, TimeUnit.SECONDS)).isTrue();
        events.close();

        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void eventsAfterTheEndAreDroppedAndCounted() {
        List<String> heard = new CopyOnWriteArrayList<>();
        CallEvents events = new CallEvents(List.of(event -> heard.add(digits(event))), metrics);
        events.close();
        events.accept(event(1));

        assertThat(heard).isEmpty();
        assertThat(metrics.scrape()).contains("parley_events_dropped_total 1.0");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static CallEvent event(int number) {
        return new CallEvent.CallerPressed(CALL, CALL.startedAt(), String.valueOf(number));
    }

    private static String digits(CallEvent event) {
        return ((CallEvent.CallerPressed) event).digits();
    }
}
