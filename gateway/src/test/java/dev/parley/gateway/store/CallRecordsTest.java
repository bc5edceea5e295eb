package dev.parley.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.gateway.ManualClock;
import dev.parley.gateway.call.CarrierStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallRecordsTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock(Records.START);
    private final BlockingQueue<RecordOutcome> outcomes = new LinkedBlockingQueue<>();

    @Test
    void aCallWithoutAWebhookIsWrittenAtOnce() throws Exception {
        try (CallRecords records = open(FOR_EVER)) {
            records.finished(Records.full("CA1", Map.of("name", "Ann")));
            assertThat(outcome()).isEqualTo(RecordOutcome.WRITTEN);

            JsonNode line = lines("calls.jsonl").getFirst();
            assertThat(line.path("callId").textValue()).isEqualTo("CA1");
            assertThat(line.path("variables").path("name").textValue()).isEqualTo("Ann");
            assertThat(line.has("carrierStatus")).isFalse();
            assertThat(folder.resolve(line.path("transcriptFile").textValue()))
                    .isEqualTo(folder.resolve("transcripts/2026-01-01/CA1.txt"))
                    .exists();
        }
    }

    @Test
    void aCallThatCameByWebhookIsWrittenWithItsStatus() throws Exception {
        try (CallRecords records = open(FOR_EVER)) {
            records.expectStatus("CA1");
            records.finished(Records.plain("CA1"));
            records.status(new CarrierStatus("CA1", clock.instant(), "inProgress", "", Map.of()));
            records.status(Records.status("CA1"));
            assertThat(outcome()).isEqualTo(RecordOutcome.WRITTEN);

            assertThat(lines("calls.jsonl"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.path("carrierStatus")
                                    .path("endedReason")
                                    .textValue())
                            .isEqualTo("farEndHangup"));
        }
        assertThat(folder.resolve("late-statuses.jsonl")).doesNotExist();
    }

    @Test
    void whatWaitsIsWrittenWhenTheTimeIsUp() throws Exception {
        try (CallRecords records = open(Duration.ZERO)) {
            records.expectStatus("CA1");
            records.finished(Records.plain("CA1"));
            assertThat(outcome()).isEqualTo(RecordOutcome.WRITTEN);
            records.status(Records.status("CA1"));
            assertThat(outcome()).isEqualTo(RecordOutcome.WRITTEN);
        }
        assertThat(lines("calls.jsonl")).hasSize(1);
        assertThat(lines("late-statuses.jsonl"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("callId").textValue()).isEqualTo("CA1"));
    }

    @Test
    void whatWaitsIsWrittenAtTheEnd() throws Exception {
        CallRecords records = open(FOR_EVER);
        for (int call = 0; call < 100; call++) {
            records.expectStatus("CA" + call);
            records.finished(Records.plain("CA" + call));
        }
        records.close();
        records.close();

        assertThat(lines("calls.jsonl")).hasSize(100);
        assertThat(outcomes).hasSize(100).containsOnly(RecordOutcome.WRITTEN);

        records.finished(Records.plain("CA-late"));
        assertThat(outcomes).contains(RecordOutcome.QUEUE_FULL);
    }

    @Test
    void aFolderThatCannotBeWrittenHurtsNobodyAndMayBeMended() throws Exception {
        Path blocked = folder.resolve("data");
        Files.writeString(blocked, "a file where the folder should be");
        try (CallRecords records = new CallRecords(blocked, FOR_EVER, outcomes::add, clock)) {
            records.finished(Records.plain("CA1"));
            records.finished(Records.plain("CA2"));
            assertThat(List.of(outcome(), outcome())).containsOnly(RecordOutcome.FAILED);

            Files.delete(blocked);
            records.finished(Records.plain("CA3"));
            assertThat(outcome()).isEqualTo(RecordOutcome.WRITTEN);
        }
    }

    @Test
    void aRecordIsWrittenEvenIfItsTranscriptCannotBe() throws Exception {
        Files.writeString(folder.resolve("transcripts"), "a file where the folder should be");
        try (CallRecords records = open(FOR_EVER)) {
            records.finished(Records.full("CA1", Map.of()));
            assertThat(outcome()).isEqualTo(RecordOutcome.FAILED);
            assertThat(lines("calls.jsonl"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.has("transcriptFile")).isFalse());
        }
    }

    @Test
    void whenTheDiskIsTooSlowTheNewestAreLostAndCounted() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch disk = new CountDownLatch(1);
        Object slow = new Object() {
            @Override
            public String toString() {
                busy.countDown();
                awaitQuietly(disk);
                return "slow";
            }
        };
        try (CallRecords records = new CallRecords(folder, FOR_EVER, outcomes::add, clock, 2)) {
            records.finished(Records.full("CA1", Map.of("slow", slow)));
            assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
            records.finished(Records.plain("CA2"));
            records.finished(Records.plain("CA3"));
            records.finished(Records.plain("CA4"));
            assertThat(outcome()).isEqualTo(RecordOutcome.QUEUE_FULL);
            disk.countDown();
        }
        assertThat(lines("calls.jsonl").stream().map(line -> line.path("callId").textValue()))
                .containsExactly("CA1", "CA2", "CA3");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private CallRecords open(Duration statusWait) {
        return new CallRecords(folder, statusWait, outcomes::add, clock);
    }

    private RecordOutcome outcome() throws InterruptedException {
        RecordOutcome outcome = outcomes.poll(30, TimeUnit.SECONDS);
        assertThat(outcome).as("a line written, or not, within 30 s").isNotNull();
        return outcome;
    }

    private List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
