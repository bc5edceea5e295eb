package dev.parley.gateway.store;

import dev.parley.gateway.call.CallRecord;
import dev.parley.gateway.call.CarrierStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what remains of calls: {@code calls.jsonl}, {@code late-statuses.jsonl} and {@code transcripts/} under the data folder.
 * A thread of its own writes; nobody who hands in a record waits for the disk. Up to 10,000 things wait for it, the newest
 * ones beyond are lost and counted.
 */
public final class CallRecords implements AutoCloseable {

    /** How long the record of a call waits for the carrier's status. */
    public static final Duration DEFAULT_STATUS_WAIT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(CallRecords.class);
    private static final int CAPACITY = 10_000;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** What is handed to the writing thread. */
    private sealed interface Note {
        record Expected(String callId) implements Note {}

        record Finished(CallRecord record) implements Note {}

        record Status(CarrierStatus status) implements Note {}

        record Close() implements Note {}
    }

    private final BlockingQueue<Note> notes;
    private final RecordFiles files;
    private final Path folder;
    private final StatusJoin join;
    private final Consumer<RecordOutcome> outcomes;
    private final InstantSource clock;
    private final Thread writer;
    private volatile boolean closed;
    private boolean failing;

    /**
     * @param folder the data folder; made when the first record is written
     * @param statusWait how long the record of a call waits for the carrier's status
     * @param outcomes told of every line, on any thread
     */
    public CallRecords(Path folder, Duration statusWait, Consumer<RecordOutcome> outcomes, InstantSource clock) {
        this(folder, statusWait, outcomes, clock, CAPACITY);
    }

    CallRecords(Path folder, Duration statusWait, Consumer<RecordOutcome> outcomes, InstantSource clock, int capacity) {
        this.notes = new ArrayBlockingQueue<>(capacity);
        this.files = new RecordFiles(folder);
        this.folder = folder;
        this.join = new StatusJoin(statusWait, capacity, this::write, this::write);
        this.outcomes = outcomes;
        this.clock = clock;
        this.writer = Thread.ofPlatform().daemon().name("call-records").unstarted(this::run);
        writer.start();
    }

    /** The carrier will say how this call ended: its record waits for that. Any thread; returns at once. */
    public void expectStatus(String callId) {
        hand(new Note.Expected(callId));
    }

    /** Takes the record of a finished call. Any thread; returns at once. */
    public void finished(CallRecord record) {
        hand(new Note.Finished(record));
    }

    /** Takes what the carrier says of a call; only how it ended is kept. Any thread; returns at once. */
    public void status(CarrierStatus status) {
        if (status.ended()) {
            hand(new Note.Status(status));
        }
    }

    /** Writes all that waits, for at most a minute, and stops. What is handed in later is lost and counted. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            boolean told = notes.offer(new Note.Close(), CLOSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            if (!told || !writer.join(CLOSE_TIMEOUT)) {
                LOG.error(
                        "Call records are not written in {} s: {} may be lost",
                        CLOSE_TIMEOUT.toSeconds(),
                        notes.size());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void hand(Note note) {
        if ((closed || !notes.offer(note)) && !(note instanceof Note.Expected)) {
            outcomes.accept(RecordOutcome.QUEUE_FULL);
        }
    }

    private void run() {
        try {
            boolean open = true;
            while (open) {
                open = take(next());
                join.advance(clock.instant());
            }
            join.flush();
        } catch (InterruptedException interrupted) {
            join.flush();
        }
    }

    private @Nullable Note next() throws InterruptedException {
        Instant now = clock.instant();
        Duration wait = join.next().map(due -> Duration.between(now, due)).orElse(LONGEST_WAIT);
        return notes.poll(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
    }

    private boolean take(@Nullable Note note) {
        switch (note) {
            case null -> {}
            case Note.Expected expected -> join.expect(expected.callId());
            case Note.Finished finished -> join.finished(finished.record(), clock.instant());
            case Note.Status status -> join.status(status.status(), clock.instant());
            case Note.Close close -> {
                return false;
            }
        }
        return true;
    }

    private void write(CallRecord record) {
        write(() -> files.record(record));
    }

    private void write(CarrierStatus status) {
        write(() -> files.lateStatus(status));
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.run();
            if (failing) {
                failing = false;
                LOG.info("Call records are written to {} again", folder);
            }
            outcomes.accept(RecordOutcome.WRITTEN);
        } catch (IOException | RuntimeException failed) {
            if (!failing) {
                failing = true;
                LOG.error("Call records cannot be written to {}: they are lost until this is mended", folder, failed);
            }
            outcomes.accept(RecordOutcome.FAILED);
        }
    }
}
