package dev.parley.speech.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;

/**
 * A native library out of the plugin's JAR, loaded once a JVM whatever class loader asks, and never unloaded.
 *
 * <p>A second copy of libvosk would abort the JVM at its end. So the file that was loaded first is noted in a system
 * property, which outlives a reload of the plugin, and every later load names the same file.
 */
final class NativeLibrary {

    private final SymbolLookup symbols;

    @SuppressWarnings("restricted")
    private NativeLibrary(Path file) {
        symbols = SymbolLookup.libraryLookup(file, Arena.global());
    }

    /**
     * @param name what the file is called in the folder, without suffix; changes with the library's version
     * @param resources where the library lies in the JAR, by platform as {@link #platform()} names it
     * @param folder where to unpack it
     */
    static NativeLibrary load(String name, Map<String, String> resources, Path folder) throws IOException {
        String resource = resources.get(platform());
        if (resource == null) {
            throw new IOException(
                    name + " runs on " + String.join(", ", resources.keySet()) + ", not on " + platform());
        }
        try {
            Object file = System.getProperties().compute("dev.parley.native." + name, (key, loaded) -> {
                boolean usable = loaded != null && Files.isRegularFile(Path.of(loaded.toString()));
                return usable ? loaded : unpack(name, resource, folder).toString();
            });
            return new NativeLibrary(Path.of(String.valueOf(file)));
        } catch (UncheckedIOException e) {
            throw new IOException("cannot unpack " + name + " to " + folder + ": " + e.getCause(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException("cannot load " + name + ": " + e.getMessage(), e);
        }
    }

    /** A function of the library. */
    @SuppressWarnings("restricted")
    MethodHandle function(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), descriptor, options);
    }

    /** The machine as {@code linux-x86-64}, {@code linux-arm64}, {@code macos-x86-64}, {@code macos-arm64}. */
    static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        String family = system.startsWith("mac") ? "macos" : system.startsWith("windows") ? "windows" : system;
        return family
                + "-"
                + switch (processor) {
                    case "amd64", "x86_64" -> "x86-64";
                    case "aarch64" -> "arm64";
                    default -> processor;
                };
    }

    private static Path unpack(String name, String resource, Path folder) {
        Path file = folder.resolve(name + resource.substring(resource.lastIndexOf('.')));
        if (Files.isRegularFile(file)) {
            return file.toAbsolutePath();
        }
        try (InputStream in = NativeLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the plugin's JAR lacks " + resource);
            }
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, name, ".part");
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return file.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
