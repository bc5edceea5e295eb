package dev.parley.gateway.store;

import dev.parley.gateway.call.CallRecord;
import dev.parley.gateway.call.CarrierStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings records and the carrier's statuses together: whichever comes first waits for the other. Records wait only where a
 * status is expected. One thread; time comes from outside. What waits is bounded; past the bound the oldest waits no longer.
 */
final class StatusJoin {

    private record Waiting<T>(T value, Instant until) {}

    private final Duration wait;
    private final int capacity;
    private final Consumer<CallRecord> records;
    private final Consumer<CarrierStatus> lateStatuses;
    private final Map<String, Boolean> expected = new LinkedHashMap<>();
    private final Map<String, Waiting<CallRecord>> waitingRecords = new LinkedHashMap<>();
    private final Map<String, Waiting<CarrierStatus>> waitingStatuses = new LinkedHashMap<>();

    /**
     * @param wait how long one waits for the other
     * @param capacity how many may wait, and how many calls may be expected
     * @param records takes the records that are to be written now
     * @param lateStatuses takes the statuses that found no record
     */
    StatusJoin(Duration wait, int capacity, Consumer<CallRecord> records, Consumer<CarrierStatus> lateStatuses) {
        this.wait = wait;
        this.capacity = capacity;
        this.records = records;
        this.lateStatuses = lateStatuses;
    }

    /** A call will have a status. */
    void expect(String callId) {
        expected.put(callId, true);
        if (expected.size() > capacity) {
            expected.remove(expected.keySet().iterator().next());
        }
    }

    void finished(CallRecord record, Instant now) {
        String id = record.call().id();
        boolean statusExpected = expected.remove(id) != null;
        Waiting<CarrierStatus> status = waitingStatuses.remove(id);
        if (status != null) {
            records.accept(record.withCarrierStatus(status.value()));
        } else if (statusExpected && record.carrierStatus().isEmpty()) {
            keep(waitingRecords, id, new Waiting<>(record, now.plus(wait)), records);
        } else {
            records.accept(record);
        }
    }

    void status(CarrierStatus status, Instant now) {
        Waiting<CallRecord> record = waitingRecords.remove(status.callId());
        if (record != null) {
            records.accept(record.value().withCarrierStatus(status));
        } else {
            keep(waitingStatuses, status.callId(), new Waiting<>(status, now.plus(wait)), lateStatuses);
        }
    }

    /** Lets go of what has waited long enough. */
    void advance(Instant now) {
        release(waitingRecords, now, records);
        release(waitingStatuses, now, lateStatuses);
    }

    /** Lets go of all. */
    void flush() {
        advance(Instant.MAX);
    }

    /** When {@link #advance} has something to do next; empty if nothing waits. */
    Optional<Instant> next() {
        Optional<Instant> record = first(waitingRecords);
        Optional<Instant> status = first(waitingStatuses);
        if (record.isEmpty() || status.isEmpty()) {
            return record.or(() -> status);
        }
        return record.get().isBefore(status.get()) ? record : status;
    }

    private <T> void keep(Map<String, Waiting<T>> map, String id, Waiting<T> entry, Consumer<T> out) {
        Waiting<T> older = map.remove(id);
        if (older != null) {
            out.accept(older.value());
        }
        map.put(id, entry);
        if (map.size() > capacity) {
            Iterator<Waiting<T>> oldest = map.values().iterator();
            T value = oldest.next().value();
            oldest.remove();
            out.accept(value);
        }
    }

    private static <T> void release(Map<String, Waiting<T>> map, Instant now, Consumer<T> out) {
        Iterator<Waiting<T>> oldest = map.values().iterator();
        while (oldest.hasNext()) {
            Waiting<T> entry = oldest.next();
            if (entry.until().isAfter(now)) {
                return;
            }
            oldest.remove();
            out.accept(entry.value());
        }
    }

    private static <T> Optional<Instant> first(Map<String, Waiting<T>> map) {
        return map.values().stream().findFirst().map(Waiting::until);
    }
}
