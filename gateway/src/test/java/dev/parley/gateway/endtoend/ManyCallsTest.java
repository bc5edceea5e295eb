package dev.parley.gateway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.EndReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls leave nothing behind, however they end. */
class ManyCallsTest {

    private static final String ECHO = "+15550000001";
    private static final String FAQ = "+15550000002";
    private static final long HEAP_TOLERANCE = 24L * 1024 * 1024;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.asShipped();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aHundredCallsOneAfterAnother() throws InterruptedException {
        oneAfterAnother(20);
        Footprint before = footprint();
        Map<EndReason, Long> ends = oneAfterAnother(100);

        assertThat(ends)
                .containsOnly(
                        Map.entry(EndReason.CALLER_HUNG_UP, 50L),
                        Map.entry(EndReason.CONNECTION_LOST, 25L),
                        Map.entry(EndReason.BOT_HUNG_UP, 25L));
        nothingIsLeft(before);
    }

    @Test
    void twentyCallsAtOnce() throws InterruptedException {
        twentyAtOnce();
        Footprint before = footprint();
        List<EndReason> ends = twentyAtOnce();

        assertThat(ends).filteredOn(EndReason.CALLER_HUNG_UP::equals).hasSize(10);
        assertThat(ends).filteredOn(EndReason.CONNECTION_LOST::equals).hasSize(5);
        assertThat(ends).filteredOn(EndReason.BOT_HUNG_UP::equals).hasSize(5);
        nothingIsLeft(before);
    }

    private static Map<EndReason, Long> oneAfterAnother(int count) throws InterruptedException {
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Caller caller = call(i).connects();
            if (i % 4 > 0) {
                caller.hearsSomething();
            }
            end(caller, i);
            calls.add(caller.callId());
        }
        return calls.stream().collect(Collectors.groupingBy(ManyCallsTest::end, Collectors.counting()));
    }

    private static List<EndReason> twentyAtOnce() throws InterruptedException {
        List<Caller> callers =
                IntStream.range(0, 20).mapToObj(ManyCallsTest::call).toList();
        for (Caller caller : callers) {
            caller.hearsSomething();
        }
        assertThat(gateway.metric("parley_calls_active")).isEqualTo(20);
        IntStream.range(0, 20).forEach(i -> end(callers.get(i), i));
        return callers.stream().map(Caller::callId).map(ManyCallsTest::end).toList();
    }

    private static Caller call(int number) {
        return gateway.dials(number % 4 == 3 ? ECHO : FAQ);
    }

    /** In turn: the caller hangs up, twice; the line is cut; the bot hangs up. */
    private static void end(Caller caller, int number) {
        switch (number % 4) {
            case 2 -> caller.line().cut();
            case 3 -> caller.presses("#");
            default -> caller.hangsUp();
        }
        caller.end();
    }

    private static EndReason end(String callId) {
        int at = gateway.events().await(callId, 0, "the end of the call", CallEvent.CallEnded.class::isInstance);
        return ((CallEvent.CallEnded) gateway.events().of(callId).get(at)).reason();
    }

    private static Footprint footprint() {
        Patience.until("no call under way", () -> gateway.callsUnderWay() == 0);
        return Footprint.now();
    }

    private static void nothingIsLeft(Footprint before) {
        Patience.until("as many threads and files as before, and no call", () -> settled(before, footprint()));
        assertThat(gateway.metric("parley_calls_active")).isZero();
        assertThat(footprint().heap()).isLessThan(before.heap() + HEAP_TOLERANCE);
    }

    private static boolean settled(Footprint before, Footprint now) {
        return now.threads().entrySet().stream()
                        .allMatch(entry -> entry.getValue() <= before.threads().getOrDefault(entry.getKey(), 0L))
                && now.virtualThreads() <= before.virtualThreads()
                && now.files() <= before.files();
    }
}
