package dev.parley.bench.startup;

import dev.parley.bench.ChildProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
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

    private final ChildProcess process;
    private final long begun;
    private final CompletableFuture<Long> ready = new CompletableFuture<>();

    private LaunchedGateway(ChildProcess process, long begun) {
        this.process = process;
        this.begun = begun;
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
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        LaunchedGateway gateway = new LaunchedGateway(ChildProcess.start(builder, folder, log, STOP_SECONDS), begun);
        gateway.process.read(gateway::said, gateway.ready::completeExceptionally);
        return gateway;
    }

    private void said(String line) {
        if (line.startsWith("Ready")) {
            ready.complete(System.nanoTime());
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
        while (process.process().isAlive() && System.nanoTime() < deadline) {
            try (Socket socket = new Socket()) {
                socket.connect(address);
                return System.nanoTime();
            } catch (IOException refused) {
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
        throw new IOException("the gateway did not start:\n" + process.tail());
    }

    /** The processors' time it has taken so far. */
    long cpuMillis() {
        return process.process()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
    }

    /** Lets it end in good order, 20 s at most. */
    @Override
    public void close() {
        process.close();
    }
}
