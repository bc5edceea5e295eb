package dev.parley.api.testing;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Speech to try an engine on.
 *
 * @param clip someone speaking, a second or more, without long pauses
 * @param word a word in it, in lower case, that any recognizer gets right
 */
public record SpeechSample(Wav clip, String word) {

    /** The sample in a format with half a second of silence before and after it, in frames of 20 ms. */
    public List<ByteBuffer> frames(AudioFormat format) {
        byte[] audio = clip.to(format).audio();
        int pause = format.bytesPerSecond() / 2;
        int frameBytes = format.bytesPerSecond() / 50;
        int frames = (2 * pause + audio.length + frameBytes - 1) / frameBytes;
        byte[] all = new byte[frames * frameBytes];
        Arrays.fill(all, format.silence());
        System.arraycopy(audio, 0, all, pause, audio.length);
        return split(all, frameBytes);
    }

    /** One second of silence in frames of 20 ms. */
    public static List<ByteBuffer> silence(AudioFormat format) {
        byte[] all = new byte[format.bytesPerSecond()];
        Arrays.fill(all, format.silence());
        return split(all, format.bytesPerSecond() / 50);
    }

    private static List<ByteBuffer> split(byte[] all, int frameBytes) {
        List<ByteBuffer> frames = new ArrayList<>();
        for (int start = 0; start < all.length; start += frameBytes) {
            frames.add(ByteBuffer.wrap(all, start, frameBytes).slice());
        }
        return frames;
    }
}
