package dev.parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process that was started for a measurement. Ends with this one at the latest. */
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final int stopSeconds;
    private final Thread atExit;

    private ChildProcess(Process process, Path log, int stopSeconds) {
        this.process = process;
        this.log = log;
        this.stopSeconds = stopSeconds;
        atExit = Thread.ofPlatform().name("stop " + log.getFileName()).unstarted(this::stop);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts one.
     *
     * @param folder where it works
     * @param log where its errors go
     * @param stopSeconds how long it may take to end in good order
     */
    public static ChildProcess start(ProcessBuilder builder, Path folder, Path log, int stopSeconds)
            throws IOException {
        Process process =
                builder.directory(folder.toFile()).redirectError(log.toFile()).start();
        return new ChildProcess(process, log, stopSeconds);
    }

    /** The process itself. */
    public Process process() {
        return process;
    }

    /**
     * Hands on what it says, on a thread of its own.
     *
     * @param line gets each line
     * @param ended told when there will be no more, and why
     */
    public void read(Consumer<String> line, Consumer<Exception> ended) {
        Thread.ofVirtual().name("words of " + log.getFileName()).start(() -> {
            Exception why = new IllegalStateException("it has ended");
            try (BufferedReader out = process.inputReader()) {
                for (String said = out.readLine(); said != null; said = out.readLine()) {
                    line.accept(said);
                }
            } catch (IOException broken) {
                why = broken;
            }
            ended.accept(why);
        });
    }

    /** The last of its errors, 20 lines at most. */
    public String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(stopSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException ending) {
            process.destroyForcibly();
        }
    }

    /** Lets it end in good order, but not for ever. Does no harm a second time. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // We are ending already; stopping twice does no harm.
        }
    }
}
