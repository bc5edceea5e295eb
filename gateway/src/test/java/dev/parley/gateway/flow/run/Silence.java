package dev.parley.gateway.flow.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A WAV file with a moment of silence. */
final class Silence {

    private static final int BYTES = 160;

    private Silence() {}

    static void write(Path file) throws IOException {
        ByteBuffer wav = ByteBuffer.allocate(44 + BYTES).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + BYTES);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16000).putShort((short) 2);
        wav.putShort((short) 16).put("data".getBytes(StandardCharsets.US_ASCII)).putInt(BYTES);
        Files.write(file, wav.array());
    }
}
