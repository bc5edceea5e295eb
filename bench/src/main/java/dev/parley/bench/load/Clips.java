package dev.parley.bench.load;

import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioFormat;
import dev.parley.speech.google.fake.SpokenWords;
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
        byte[] audio = SpokenWords.audio(words, AudioFormat.MULAW_8K);
        int count = (audio.length + FRAME_BYTES - 1) / FRAME_BYTES;
        byte[] whole = Arrays.copyOf(audio, count * FRAME_BYTES);
        Arrays.fill(whole, audio.length, whole.length, SILENT);
        List<ByteString> frames = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            frames.add(ByteString.copyFrom(whole, i * FRAME_BYTES, FRAME_BYTES));
        }
        return frames;
    }
}
