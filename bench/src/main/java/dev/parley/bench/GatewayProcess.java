package dev.parley.bench;

import dev.parley.gateway.carrier.StreamTarget;
import java.io.IOException;
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

    private final ChildProcess process;
    private final CompletableFuture<StreamTarget> target = new CompletableFuture<>();

    private GatewayProcess(ChildProcess process) {
        this.process = process;
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
        command.addAll(List.of("-cp", Project.distribution() + "/lib/*"));
        command.addAll(List.of("dev.parley.gateway.cli.Parley", "serve"));
        command.addAll(arguments);
        Path log = folder.resolve("gateway.log");
        GatewayProcess gateway =
                new GatewayProcess(ChildProcess.start(new ProcessBuilder(command), folder, log, STOP_SECONDS));
        gateway.process.read(gateway::said, gateway.target::completeExceptionally);
        return gateway;
    }

    private void said(String line) {
        Matcher matcher = STREAM.matcher(line);
        if (matcher.matches()) {
            target.complete(new StreamTarget(matcher.group(1), Integer.parseInt(matcher.group(2)), false));
        }
    }

    /** Where it takes calls; waits for it. */
    StreamTarget target() throws IOException, InterruptedException {
        try {
            return target.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            process.close();
            throw new IOException(
                    "the gateway did not start: " + failure.getMessage() + "\n" + process.tail(), failure);
        }
    }

    /** Lets it end in good order, 20 s at most. */
    @Override
    public void close() {
        process.close();
    }
}
