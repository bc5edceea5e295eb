package dev.parley.bench.load;

import dev.parley.bench.ChildProcess;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that takes part in a measurement, on processors of its own. Ends with this one at the latest. */
final class ServerProcess implements AutoCloseable {

    private static final int START_SECONDS = 120;
    private static final int ANSWER_SECONDS = 60;
    private static final int STOP_SECONDS = 30;

    /** What stands for an answer when none will come. */
    private static final String NO_MORE = "";

    private static final Pattern LISTENING = Pattern.compile("(?:listening|calls +gRPC) on [^:]+:(\\d+)|ready");

    private final ChildProcess process;
    private final Path log;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final BufferedWriter in;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private ServerProcess(ChildProcess process, Path log) {
        this.process = process;
        this.log = log;
        this.in = process.process().outputWriter();
    }

    /**
     * Starts one, and waits until it says that it listens.
     *
     * @param processors a list such as {@code 0} or {@code 0,1}
     * @param log where its errors go
     */
    static ServerProcess start(String processors, Path folder, Path log, List<String> command)
            throws IOException, InterruptedException {
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", processors));
        pinned.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(pinned);
        // They would override the bench's configuration.
        builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_"));
        ServerProcess server = new ServerProcess(ChildProcess.start(builder, folder, log, STOP_SECONDS), log);
        server.process.read(server::said, server::ended);
        try {
            server.port.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            server.close();
            throw new IOException("it did not start: " + String.join(" ", command) + "; see " + log, failure);
        }
        return server;
    }

    private void said(String line) {
        Matcher matcher = LISTENING.matcher(line);
        if (port.isDone()) {
            answers.add(line);
        } else if (matcher.matches()) {
            port.complete(matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)));
        }
    }

    private void ended(Exception why) {
        port.completeExceptionally(why);
        answers.add(NO_MORE);
    }

    /** Where it listens, on this machine. */
    int port() {
        return port.join();
    }

    long pid() {
        return process.process().pid();
    }

    /** Has it do something that takes next to no time, and waits until it has. */
    void ask(String line) throws IOException, InterruptedException {
        ask(line, 0);
    }

    /**
     * Has it do something, and waits until it has.
     *
     * @param seconds how long that should take; a minute more is waited
     */
    void ask(String line, int seconds) throws IOException, InterruptedException {
        in.write(line + "\n");
        in.flush();
        String answer = answers.poll(seconds + ANSWER_SECONDS, TimeUnit.SECONDS);
        if (answer == null || answer.equals(NO_MORE)) {
            throw new IOException("no answer to '" + line + "'; see " + log);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
