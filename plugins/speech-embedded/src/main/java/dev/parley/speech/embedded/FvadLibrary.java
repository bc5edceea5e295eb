package dev.parley.speech.embedded;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Map;

/** The functions of libfvad (fvad.h) that we use. Thread-safe as long as no two threads use one handle. */
final class FvadLibrary {

    private static final Map<String, String> RESOURCES = Map.of(
            "linux-x86-64", "/debian-amd64/liblibfvad-jni.so",
            "linux-arm64", "/debian-arm64/liblibfvad-jni.so",
            "macos-x86-64", "/macos-amd64/liblibfvad-jni.dylib",
            "macos-arm64", "/macos-arm64/liblibfvad-jni.dylib");

    private final MethodHandle create;
    private final MethodHandle free;
    private final MethodHandle setMode;
    private final MethodHandle setSampleRate;
    private final MethodHandle process;

    private FvadLibrary(NativeLibrary library) {
        create = library.function("fvad_new", FunctionDescriptor.of(ADDRESS));
        free = library.function("fvad_free", FunctionDescriptor.ofVoid(ADDRESS));
        setMode = library.function("fvad_set_mode", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        setSampleRate = library.function("fvad_set_sample_rate", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        // Takes microseconds and calls nothing back.
        process = library.function(
                "fvad_process",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG),
                Linker.Option.critical(false));
    }

    static FvadLibrary load(Path folder) throws IOException {
        return new FvadLibrary(NativeLibrary.load("libfvad-1.0.0-1", RESOURCES, folder));
    }

    /** A detector for audio of a rate in Hz. */
    MemorySegment create(int mode, int rate) {
        try {
            MemorySegment detector = (MemorySegment) create.invokeExact();
            if (detector.address() == 0
                    || (int) setMode.invokeExact(detector, mode) != 0
                    || (int) setSampleRate.invokeExact(detector, rate) != 0) {
                throw new IllegalStateException("libfvad made no detector of mode " + mode + " for " + rate + " Hz");
            }
            return detector;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    void free(MemorySegment detector) {
        try {
            free.invokeExact(detector);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Whether the samples, 10, 20 or 30 ms of them, hold speech. */
    boolean process(MemorySegment detector, MemorySegment samples, int count) {
        try {
            int answer = (int) process.invokeExact(detector, samples, (long) count);
            if (answer < 0) {
                throw new IllegalArgumentException(count + " samples are not 10, 20 or 30 ms");
            }
            return answer == 1;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static RuntimeException unexpected(Throwable e) {
        if (e instanceof RuntimeException known) {
            return known;
        }
        if (e instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("libfvad failed", e);
    }
}
