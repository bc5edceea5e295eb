package dev.parley.gateway.endtoend;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What this process holds.
 *
 * @param threads platform threads by name, numbers in names left out; without those of pools that breathe
 * @param virtualThreads that are alive
 * @param files open files and sockets; -1 where that cannot be told
 * @param heap bytes in use after a garbage collection
 */
record Footprint(Map<String, Long> threads, int virtualThreads, long files, long heap) {

    /** Carriers of virtual threads and the tests' HTTP client: as many as they think good. */
    private static final Pattern OTHERS = Pattern.compile("(ForkJoinPool|VirtualThread-|Common-Cleaner|HttpClient-).*");

    private static final Pattern VIRTUAL = Pattern.compile("\"virtual\": *true");

    static Footprint now() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new Footprint(platformThreads(), virtual(), openFiles(), runtime.totalMemory() - runtime.freeMemory());
    }

    private static Map<String, Long> platformThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !OTHERS.matcher(name).matches())
                .collect(Collectors.groupingBy(
                        name -> name.replaceAll("[0-9]+", "#"), TreeMap::new, Collectors.counting()));
    }

    private static int virtual() {
        try {
            Path dump = Files.createTempDirectory("threads").resolve("dump.json");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
            int count = (int) VIRTUAL.matcher(Files.readString(dump)).results().count();
            Files.delete(dump);
            Files.delete(dump.getParent());
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : -1;
    }
}
