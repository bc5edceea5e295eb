package dev.parley.speech.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The bundled Vosk model, unpacked: libvosk reads it from a folder only. */
final class ModelFolder {

    private static final String RESOURCE = "vosk-model-en.zip";
    private static final String INSIDE = "assets/model-en-us/";

    private ModelFolder() {}

    /**
     * The folder of the model that ends an utterance after so much silence; unpacked now if it was not before. What a
     * crash leaves half-done is never taken for a model: the folder gets its name when it is complete.
     *
     * @param parent where the folder is, or will be
     */
    static Path unpacked(Path parent, Duration endSilence) throws IOException {
        Path folder = parent.resolve("vosk-model-en-0.3.45-" + endSilence.toMillis() + "ms");
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(parent);
        Path part = Files.createTempDirectory(parent, "unpacking-");
        try {
            unzip(part);
            // Without it, Vosk answers 8 kHz audio with silence.
            edit(part.resolve("conf/mfcc.conf"), List.of("--allow-upsample=true"));
            edit(part.resolve("conf/model.conf"), endpointRules(endSilence));
            moveInPlace(part, folder);
        } finally {
            delete(part);
        }
        return folder;
    }

    /**
     * Vosk's rules for the end of an utterance, from a likely end to an unlikely one, in the proportions of its own
     * defaults (0.5, 0.75 and 1 s).
     */
    private static List<String> endpointRules(Duration endSilence) {
        double seconds = endSilence.toMillis() / 1000.0;
        return List.of(rule(2, seconds), rule(3, 1.5 * seconds), rule(4, 2 * seconds));
    }

    private static String rule(int number, double seconds) {
        return String.format(Locale.ROOT, "--endpoint.rule%d.min-trailing-silence=%.3f", number, seconds);
    }

    private static void unzip(Path folder) throws IOException {
        InputStream resource = ModelFolder.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IOException("the plugin's JAR lacks " + RESOURCE);
        }
        try (ZipInputStream zip = new ZipInputStream(resource)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || !entry.getName().startsWith(INSIDE)) {
                    continue;
                }
                Path file = folder.resolve(entry.getName().substring(INSIDE.length()))
                        .normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("the model names a file outside its folder: " + entry.getName());
                }
                Files.createDirectories(file.resolveSibling("."));
                Files.copy(zip, file);
            }
        }
    }

    /** Sets options of a Kaldi configuration file, each {@code --name=value}. */
    private static void edit(Path file, List<String> options) throws IOException {
        List<String> names = options.stream()
                .map(option -> option.substring(0, option.indexOf('=') + 1))
                .toList();
        Stream<String> kept =
                Files.readAllLines(file).stream().filter(line -> names.stream().noneMatch(line::startsWith));
        Files.write(file, Stream.concat(kept, options.stream()).toList());
    }

    private static void moveInPlace(Path part, Path folder) throws IOException {
        try {
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException e) {
            // Another gateway on the same data folder was quicker.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
