package dev.parley.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a Java process holds. */
final class Heap {

    private Heap() {}

    /** Bytes of all objects that live, after a full collection, and the classes that have most of them. */
    static Live live(long pid) throws IOException, InterruptedException {
        List<String> lines = jcmd(pid, "GC.class_histogram");
        String total = lines.stream()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IOException("no total in " + lines));
        return new Live(Long.parseLong(total.strip().split("\\s+", -1)[2]), lines);
    }

    /**
     * What lives.
     *
     * @param histogram a line for each class, the largest first, after two lines of heading
     */
    record Live(long bytes, List<String> histogram) {}

    private static List<String> jcmd(long pid, String command) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        List<String> lines;
        try (var reader = process.inputReader()) {
            lines = reader.lines().toList();
        }
        process.waitFor();
        return lines;
    }
}
