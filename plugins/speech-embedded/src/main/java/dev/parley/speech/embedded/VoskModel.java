package dev.parley.speech.embedded;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/** A loaded model; serves any number of decoders at once. Close it after the last of them. */
final class VoskModel implements AutoCloseable {

    private final VoskLibrary vosk;
    private final MemorySegment model;

    VoskModel(VoskLibrary vosk, Path folder) throws IOException {
        this.vosk = vosk;
        model = vosk.newModel(folder);
    }

    /** A new decoder for audio of a rate in Hz; takes some 40 ms. */
    Decoder decoder(int rate) {
        return new Decoder(vosk, vosk.newRecognizer(model, rate), rate);
    }

    @Override
    public void close() {
        vosk.freeModel(model);
    }
}
