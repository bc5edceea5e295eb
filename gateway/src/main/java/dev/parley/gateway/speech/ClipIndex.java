package dev.parley.gateway.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which clips are in a folder, the least recently used ones first; how many bytes they take. Any thread. */
final class ClipIndex {

    /** How files end that are not whole yet. */
    static final String TEMPORARY = ".prompt.tmp";

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.prompt");

    /** A small file takes as much. */
    private static final long BLOCK = 4096;

    private final Path folder;
    private final long mostBytes;
    private final Map<String, Long> sizes = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    ClipIndex(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    Path file(String key) {
        return folder.resolve(key + ".prompt");
    }

    /** Takes stock of the folder, if it is there, and deletes what is too much. Files that are not ours are let be. */
    void load() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        record Found(String key, long size, long used) {}
        List<Found> found = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            Matcher ours = NAME.matcher(name);
            if (ours.matches()) {
                try {
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    long used = attributes.lastModifiedTime().toMillis();
                    found.add(new Found(ours.group(1), attributes.size(), used));
                } catch (NoSuchFileException gone) {
                    // Another gateway has the same folder.
                }
            } else if (name.endsWith(TEMPORARY)) {
                Files.deleteIfExists(file);
            }
        }
        found.sort(Comparator.comparingLong(Found::used));
        for (Found one : found) {
            for (Path surplus : add(one.key(), one.size())) {
                Files.deleteIfExists(surplus);
            }
        }
    }

    /** Whether a clip is there; if so, it is now the most recently used one. */
    synchronized boolean use(String key) {
        return sizes.get(key) != null;
    }

    /** Adds a clip; the files returned are no more in the index, and to be deleted. */
    synchronized List<Path> add(String key, long size) {
        forget(key);
        long taken = (size + BLOCK - 1) / BLOCK * BLOCK;
        sizes.put(key, taken);
        bytes += taken;
        List<Path> surplus = new ArrayList<>();
        Iterator<Map.Entry<String, Long>> eldest = sizes.entrySet().iterator();
        while (bytes > mostBytes && eldest.hasNext()) {
            Map.Entry<String, Long> entry = eldest.next();
            bytes -= entry.getValue();
            surplus.add(file(entry.getKey()));
            eldest.remove();
        }
        return surplus;
    }

    synchronized void forget(String key) {
        Long size = sizes.remove(key);
        if (size != null) {
            bytes -= size;
        }
    }
}
