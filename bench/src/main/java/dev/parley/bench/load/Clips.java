package dev.parley.bench.load;

import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioFormat;
import dev.parley.speech.google.fake.SpokenWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What callers say, cut into frames of 20 ms. */
final class Clips {

    private static final int FRAME_BYTES = 160;
    private static final byte SILENT = AudioFormat.MULAW_8K.silence();

    static final ByteString SILENCE = silence();

    private Clips() {}

    private static ByteString silence() {
        byte[] frame = new byte[FRAME_BYTES];
        Arrays.fill(frame, SILENT);
        return ByteString.copyFrom(frame);
    }

    /** Some words. The last frame is filled up with silence. */
    static List<ByteString> frames(String words) {
        return cut(SpokenWords.audio(words, AudioFormat.MULAW_8K), 0);
    }

    /** What is in a file, mu-law. The first frame is filled up with silence, so that the end of the last is that of the audio. */
    static List<ByteString> recorded(Path file) throws IOException {
        byte[] audio = Files.readAllBytes(file);
        return cut(audio, Math.floorMod(-audio.length, FRAME_BYTES));
    }

    private static List<ByteString> cut(byte[] audio, int before) {
        int count = (before + audio.length + FRAME_BYTES - 1) / FRAME_BYTES;
        byte[] whole = new byte[count * FRAME_BYTES];
        Arrays.fill(whole, SILENT);
        System.arraycopy(audio, 0, whole, before, audio.length);
        List<ByteString> frames = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            frames.add(ByteString.copyFrom(whole, i * FRAME_BYTES, FRAME_BYTES));
        }
        return frames;
    }
}
