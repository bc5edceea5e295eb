package dev.parley.bench;

import dev.parley.gateway.carrier.StreamTarget;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gateway in a process of its own, as {@code parley serve} runs it. Ends with this process at the latest. */
final class GatewayProcess implements AutoCloseable {

    private static final Pattern STREAM = Pattern.compile("calls +gRPC on ([^:]+):(\\d+)");
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 20;

    private final Process process;
    private final Path log;
    private final Thread atExit;
    private final CompletableFuture<StreamTarget> target = new CompletableFuture<>();

    private GatewayProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        atExit = Thread.ofPlatform().name("stop gateway").unstarted(this::stop);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts one and waits until it answers calls.
     *
     * @param folder where it works and writes; its log is {@code gateway.log} there
     * @param options of the Java machine
     * @param arguments of {@code parley serve}
     */
    static GatewayProcess start(Path folder, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(ServeCommand.java(options));
        command.addAll(List.of("-cp", System.getProperty("parley.distribution", "") + "/lib/*"));
        command.addAll(List.of("dev.parley.gateway.cli.Parley", "serve"));
        command.addAll(arguments);
        Path log = folder.resolve("gateway.log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(log.toFile())
                .start();
        GatewayProcess gateway = new GatewayProcess(process, log);
        Thread.ofVirtual().name("gateway's words").start(gateway::read);
        return gateway;
    }

    private void read() {
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher matcher = STREAM.matcher(line);
                if (matcher.matches()) {
                    target.complete(new StreamTarget(matcher.group(1), Integer.parseInt(matcher.group(2)), false));
                }
            }
        } catch (IOException e) {
            target.completeExceptionally(e);
        }
        target.completeExceptionally(new IllegalStateException("it has ended"));
    }

    /** Where it takes calls; waits for it. */
    StreamTarget target() throws IOException, InterruptedException {
        try {
            return target.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            stop();
            throw new IOException("the gateway did not start: " + failure.getMessage() + "\n" + tail(), failure);
        }
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
