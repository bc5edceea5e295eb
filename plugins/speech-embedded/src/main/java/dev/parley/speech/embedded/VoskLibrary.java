package dev.parley.speech.embedded;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Map;

/** The functions of libvosk (vosk_api.h) that we use. Thread-safe as long as no two threads use one recognizer. */
final class VoskLibrary {

    private static final Map<String, String> RESOURCES = Map.of(
            "linux-x86-64", "/linux-x86-64/libvosk.so",
            "macos-x86-64", "/darwin/libvosk.dylib",
            "macos-arm64", "/darwin/libvosk.dylib");

    private final MethodHandle newModel;
    private final MethodHandle freeModel;
    private final MethodHandle newRecognizer;
    private final MethodHandle freeRecognizer;
    private final MethodHandle setWords;
    private final MethodHandle accept;
    private final MethodHandle partialResult;
    private final MethodHandle result;
    private final MethodHandle finalResult;
    private final MethodHandle reset;

    private VoskLibrary(NativeLibrary library) {
        newModel = library.function("vosk_model_new", FunctionDescriptor.of(ADDRESS, ADDRESS));
        freeModel = library.function("vosk_model_free", FunctionDescriptor.ofVoid(ADDRESS));
        newRecognizer = library.function("vosk_recognizer_new", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_FLOAT));
        freeRecognizer = library.function("vosk_recognizer_free", FunctionDescriptor.ofVoid(ADDRESS));
        setWords = library.function("vosk_recognizer_set_words", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT));
        accept = library.function(
                "vosk_recognizer_accept_waveform_s", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
        partialResult = library.function("vosk_recognizer_partial_result", FunctionDescriptor.of(ADDRESS, ADDRESS));
        result = library.function("vosk_recognizer_result", FunctionDescriptor.of(ADDRESS, ADDRESS));
        finalResult = library.function("vosk_recognizer_final_result", FunctionDescriptor.of(ADDRESS, ADDRESS));
        reset = library.function("vosk_recognizer_reset", FunctionDescriptor.ofVoid(ADDRESS));
    }

    /** Loads the library, which writes nothing to the standard streams afterwards. */
    static VoskLibrary load(Path folder) throws IOException {
        NativeLibrary library = NativeLibrary.load("libvosk-0.3.45", RESOURCES, folder);
        MethodHandle setLogLevel = library.function("vosk_set_log_level", FunctionDescriptor.ofVoid(JAVA_INT));
        try {
            setLogLevel.invokeExact(-1);
        } catch (Throwable e) {
            throw unexpected(e);
        }
        return new VoskLibrary(library);
    }

    /** @throws IOException if the folder holds no model */
    MemorySegment newModel(Path folder) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment model = (MemorySegment) newModel.invokeExact(arena.allocateFrom(folder.toString()));
            if (model.address() == 0) {
                throw new IOException("no Vosk model in " + folder);
            }
            return model;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    void freeModel(MemorySegment model) {
        call(freeModel, model);
    }

    /** A recognizer that reports words with their times. */
    MemorySegment newRecognizer(MemorySegment model, int rate) {
        try {
            MemorySegment recognizer = (MemorySegment) newRecognizer.invokeExact(model, (float) rate);
            if (recognizer.address() == 0) {
                throw new IllegalStateException("Vosk made no recognizer for " + rate + " Hz");
            }
            setWords.invokeExact(recognizer, 1);
            return recognizer;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    void freeRecognizer(MemorySegment recognizer) {
        call(freeRecognizer, recognizer);
    }

    /** Takes audio; whether Vosk found the end of an utterance in it. */
    boolean accept(MemorySegment recognizer, MemorySegment samples, int count) {
        try {
            int answer = (int) accept.invokeExact(recognizer, samples, count);
            if (answer < 0) {
                throw new IllegalStateException("Vosk failed on audio");
            }
            return answer == 1;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    String partialResult(MemorySegment recognizer) {
        return text(partialResult, recognizer);
    }

    String result(MemorySegment recognizer) {
        return text(result, recognizer);
    }

    String finalResult(MemorySegment recognizer) {
        return text(finalResult, recognizer);
    }

    void reset(MemorySegment recognizer) {
        call(reset, recognizer);
    }

    private static void call(MethodHandle function, MemorySegment object) {
        try {
            function.invokeExact(object);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    @SuppressWarnings("restricted")
    private static String text(MethodHandle function, MemorySegment recognizer) {
        try {
            // The text lies in the recognizer until its next call.
            return ((MemorySegment) function.invokeExact(recognizer))
                    .reinterpret(Long.MAX_VALUE)
                    .getString(0);
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
        return new IllegalStateException("libvosk failed", e);
    }
}
