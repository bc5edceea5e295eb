package dev.parley.gateway.call;

import dev.parley.api.call.CallInfo;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes calls' audio below one folder, on one thread of its own. */
public final class Recordings implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Recordings.class);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss.SSS", Locale.ROOT);

    private final Path folder;
    private final Path messages;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("recordings").daemon().factory());

    /**
     * Messages go below it, into {@code messages}.
     *
     * @param folder made when the first recording needs it; a file is {@code <yyyy-mm-dd>/<hhmmss.nnn>-<call id>.wav}, by the
     *     call's start in UTC, a call's second one {@code ...-<call id>.2.wav}, and so on
     */
    public Recordings(Path folder) {
        this(folder, folder.resolve("messages"));
    }

    /**
     * @param folder as above
     * @param messages the same for messages that callers leave
     */
    public Recordings(Path folder, Path messages) {
        this.folder = folder;
        this.messages = messages;
    }

    /** @param number which of the call's recordings it is, from 1 */
    Recording open(CallInfo call, int number, Consumer<String> anomalies) {
        return open(file(folder, call, number), call, 2, anomalies);
    }

    /** @param number which of the call's messages it is, from 1 */
    Recording openMessage(CallInfo call, int number, Consumer<String> anomalies) {
        return open(file(messages, call, number), call, 1, anomalies);
    }

    private Recording open(Path file, CallInfo call, int sides, Consumer<String> anomalies) {
        return new Recording(new RecordingFile(file, call.format(), sides), writer, anomalies);
    }

    private static Path file(Path folder, CallInfo call, int number) {
        // With its time, for one call may come to us more than once: handed over and back again.
        LocalDateTime start = LocalDateTime.ofInstant(call.startedAt(), ZoneOffset.UTC);
        String name = TIME.format(start) + "-" + CallFile.name(call.id()) + (number == 1 ? "" : "." + number) + ".wav";
        return folder.resolve(start.toLocalDate().toString()).resolve(name);
    }

    /** Writes what is on its way, for 10 s at most. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("recordings: not everything could be written in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
