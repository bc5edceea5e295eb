package dev.parley.bench.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When things happened, by name, on the machine's steady clock, which all of its processes share. Thread-safe. */
final class Marks {

    private final Map<String, Long> times = new ConcurrentHashMap<>();

    /** Something happened now; the first time counts. */
    void mark(String name) {
        times.putIfAbsent(name, System.nanoTime());
    }

    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, Long> entry : times.entrySet()) {
                out.write(entry.getKey() + "\t" + entry.getValue() + "\n");
            }
        }
    }

    static Map<String, Long> read(Path file) throws IOException {
        Map<String, Long> times = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            times.put(line.substring(0, tab), Long.parseLong(line.substring(tab + 1)));
        }
        return times;
    }
}
