package dev.parley.gateway.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clips on disk, a file each. A thread of its own writes; files come into being whole. Only the user who runs the gateway may
 * read them, where the file system knows users.
 */
final class ClipFolder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ClipFolder.class);
    private static final int MOST_WAITING = 100;
    private static final int CLOSING_SECONDS = 10;

    private final Path folder;
    private final ClipIndex index;
    private final Consumer<String> anomalies;
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("prompts").daemon().factory());
    private volatile boolean brokenSeen;
    private boolean failing;

    /**
     * Finds what is there already.
     *
     * @param mostBytes of all files
     */
    ClipFolder(Path folder, long mostBytes, Consumer<String> anomalies) {
        this.folder = folder;
        this.index = new ClipIndex(folder, mostBytes);
        this.anomalies = anomalies;
        try {
            index.load();
        } catch (IOException | UncheckedIOException unreadable) {
            log.warn("the prompts kept in {} cannot be read: {}", folder, unreadable.toString());
        }
    }

    /** Whether a clip seems to be there; if so, it has been used. Does not touch the disk. */
    boolean use(String key) {
        return index.use(key);
    }

    /** Reads a clip; empty if it is not there or broken, and then it is dropped. Blocks. */
    Optional<Clip> read(String key) {
        Path file = index.file(key);
        try {
            Clip clip = ClipFile.decode(key, bytes(file));
            touch(file);
            return Optional.of(clip);
        } catch (NoSuchFileException gone) {
            index.forget(key);
        } catch (IOException broken) {
            anomalies.accept("prompt-file-broken");
            if (!brokenSeen) {
                brokenSeen = true;
                log.warn("{}: a broken prompt is dropped; others will be without a word: {}", file, broken.toString());
            }
            index.forget(key);
            delete(file);
        }
        return Optional.empty();
    }

    /** Writes a clip, soon; false if too much is waiting to be written. */
    boolean write(String key, Clip clip) {
        try {
            writer.execute(() -> save(key, clip));
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    /** So that the next run knows it was used. */
    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException refused) {
            log.debug("{} cannot be marked as used: {}", file, refused.toString());
        }
    }

    private static ByteBuffer bytes(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size > ClipFile.MOST_BYTES) {
                throw new ClipFile.BrokenException("too large");
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) size);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return bytes.flip();
        }
    }

    private void save(String key, Clip clip) {
        try {
            ByteBuffer bytes = ClipFile.encode(key, clip);
            long size = bytes.remaining();
            makeFolder();
            // Made for its owner only.
            Path temporary = Files.createTempFile(folder, "", ClipIndex.TEMPORARY);
            try {
                try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                }
                Files.move(
                        temporary,
                        index.file(key),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            index.add(key, size).forEach(this::delete);
            failing = false;
        } catch (IOException | RuntimeException failure) {
            anomalies.accept("prompt-not-written");
            if (!failing) {
                log.warn("prompts cannot be kept in {}: {}", folder, failure.toString());
            }
            failing = true;
        }
    }

    /** Its parents are for all that the gateway writes; it is for its owner only. */
    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            log.debug("{} cannot be deleted: {}", file, stuck.toString());
        }
    }

    /** Writes what waits, for 10 s at most. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                log.warn("prompts: not everything could be written in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
