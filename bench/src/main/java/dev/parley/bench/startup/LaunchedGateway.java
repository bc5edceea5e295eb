package dev.parley.bench.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A gateway started by its launcher, as a user does. Ends with this process at the latest. */
final class LaunchedGateway implements AutoCloseable {

    private static final long RETRY_NANOS = 5_000_000;
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 20;

    private final Process process;
    private final Path log;
    private final long begun;
    private final Thread atExit = Thread.ofPlatform().name("stop gateway").unstarted(this::stop);
    private final CompletableFuture<Long> ready = new CompletableFuture<>();

    private LaunchedGateway(Process process, Path log, long begun) {
        this.process = process;
        this.log = log;
        this.begun = begun;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts one.
     *
     * @param folder where it works and writes; its log is {@code gateway.log} there
     * @param environment what differs from ours
     */
    static LaunchedGateway start(Path folder, List<String> command, Map<String, String> environment)
            throws IOException {
        Path log = folder.resolve("gateway.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(log.toFile());
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        LaunchedGateway gateway = new LaunchedGateway(builder.start(), log, begun);
        Thread.ofVirtual().name("gateway's words").start(gateway::read);
        return gateway;
    }

    private void read() {
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("Ready")) {
                    ready.complete(System.nanoTime());
                }
            }
            ready.completeExceptionally(new IllegalStateException("the gateway has ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /** When it was started, by {@link System#nanoTime}. */
    long begun() {
        return begun;
    }

    /** When it said that it was ready, likewise; waits for it. */
    long ready() {
        return ready.orTimeout(START_SECONDS, TimeUnit.SECONDS).join();
    }

    /** When a port of it first took a connection, likewise; waits for it. */
    long listening(int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        long deadline = begun + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (Socket socket = new Socket()) {
                socket.connect(address);
                return System.nanoTime();
            } catch (IOException refused) {
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
        throw new IOException("the gateway did not start:\n" + tail());
    }

    /** The processors' time it has taken so far. */
    long cpuMillis() {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    private String tail() {
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
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** Lets it end in good order, 20 s at most. */
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
