package dev.parley.bench.load;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a process has used of the processors, as Linux accounts for it.
 *
 * @param at when, on the steady clock
 * @param nanos all of it
 * @param threads the parts of its living threads
 */
record ProcessorTime(long at, long nanos, Map<Task, Long> threads) {

    private static final long NANOS_A_TICK = 10_000_000;

    /**
     * A thread.
     *
     * @param name without numbers, which others may have, too
     */
    record Task(long id, String name) {}

    static ProcessorTime of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        Map<Task, Long> threads = new HashMap<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(process.resolve("task"))) {
            for (Path task : tasks) {
                try {
                    String name = Files.readString(task.resolve("comm")).strip().replaceAll("[-# ]*\\d+$", "");
                    long nanos = Long.parseLong(
                            Files.readString(task.resolve("schedstat")).split(" ", 2)[0]);
                    long id = Long.parseLong(task.getFileName().toString());
                    threads.put(new Task(id, name), nanos);
                } catch (IOException ended) {
                    // Before it was opened or while it was read. Its time is in that of the whole process.
                }
            }
        }
        String stat = Files.readString(process.resolve("stat"));
        // The name in brackets may hold anything.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return new ProcessorTime(System.nanoTime(), ticks * NANOS_A_TICK, threads);
    }

    /** Processor time in milliseconds for each call and second, since an earlier moment. */
    double millisACall(ProcessorTime earlier, int calls) {
        return (nanos - earlier.nanos) / 1e6 / ((at - earlier.at) / 1e9) / calls;
    }

    /**
     * The same for the living threads of each name, those above 1 % of it all; what is in no living thread's is {@code ended}.
     */
    Map<String, Double> threadMillisACall(ProcessorTime earlier, int calls) {
        Map<String, Long> since = new TreeMap<>();
        threads.forEach(
                (task, time) -> since.merge(task.name(), time - earlier.threads.getOrDefault(task, 0L), Long::sum));
        long known = since.values().stream().mapToLong(Long::longValue).sum();
        since.merge("ended", nanos - earlier.nanos - known, Long::sum);
        Map<String, Double> each = new TreeMap<>();
        since.forEach((name, time) -> {
            double millis = time / 1e6 / ((at - earlier.at) / 1e9) / calls;
            if (millis > 0.01 * millisACall(earlier, calls)) {
                each.put(name, Math.round(millis * 1000) / 1000.0);
            }
        });
        return each;
    }
}
