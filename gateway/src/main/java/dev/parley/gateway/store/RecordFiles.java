package dev.parley.gateway.store;

import dev.parley.gateway.call.CallFile;
import dev.parley.gateway.call.CallRecord;
import dev.parley.gateway.call.CarrierStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The files under the data folder. Each line goes down whole or not at all; a file that was cut in the midst of a line (a
 * crash, a full disk) goes on with a line of its own. Used by one thread.
 */
final class RecordFiles {

    private static final String CALLS = "calls.jsonl";
    private static final String LATE_STATUSES = "late-statuses.jsonl";
    private static final int MOST_OF_A_NAME = 1000;

    private final Path data;

    RecordFiles(Path data) {
        this.data = data;
    }

    /** Writes a record; its line is written even where its transcript cannot be. */
    void record(CallRecord record) throws IOException {
        if (record.transcript().isEmpty()) {
            append(CALLS, RecordJson.line(record, ""));
            return;
        }
        String transcript = "";
        try {
            transcript = transcript(record);
        } finally {
            append(CALLS, RecordJson.line(record, transcript));
        }
    }

    void lateStatus(CarrierStatus status) throws IOException {
        append(LATE_STATUSES, RecordJson.line(status));
    }

    private String transcript(CallRecord record) throws IOException {
        LocalDate day = record.call().startedAt().atZone(ZoneOffset.UTC).toLocalDate();
        Path folder = Files.createDirectories(data.resolve("transcripts").resolve(day.toString()));
        String name = CallFile.name(record.call().id());
        String text = TranscriptText.of(record);
        for (int number = 1; number <= MOST_OF_A_NAME; number++) {
            Path file = folder.resolve(name + (number == 1 ? "" : "-" + number) + ".txt");
            try {
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
                return data.relativize(file).toString();
            } catch (FileAlreadyExistsException taken) {
                // Another call of that id: a carrier may use one again.
            } catch (IOException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
        }
        throw new IOException("there are " + MOST_OF_A_NAME + " transcripts of call " + name + " already");
    }

    private void append(String name, String line) throws IOException {
        Files.createDirectories(data);
        try (FileChannel file = FileChannel.open(
                data.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = file.size();
            ByteBuffer bytes = StandardCharsets.UTF_8.encode((endsInMidLine(file, end) ? "\n" : "") + line + "\n");
            try {
                long position = end;
                while (bytes.hasRemaining()) {
                    position += file.write(bytes, position);
                }
            } catch (IOException failed) {
                file.truncate(end);
                throw failed;
            }
        }
    }

    private static boolean endsInMidLine(FileChannel file, long end) throws IOException {
        if (end == 0) {
            return false;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        return file.read(last, end - 1) == 1 && last.get(0) != '\n';
    }
}
