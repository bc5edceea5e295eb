package dev.parley.bench.load;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import dev.parley.speech.google.fake.SpokenWords;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says the same whatever the text, 60 ms for each letter of it, in pieces of 100 ms, as fast as they are taken; it costs next to
 * nothing. Notes when it was asked for a text and when it gave the first piece: as {@code asked} and {@code spoken} and the text's third word.
 */
record ClipSynthesizer(Marks marks) implements SpeechSynthesizer {

    private static final int MILLIS_A_LETTER = 60;
    private static final int PIECE_MILLIS = 100;
    private static final Map<AudioFormat, byte[]> CLIPS = new ConcurrentHashMap<>();

    @Override
    public SynthesizerCapabilities capabilities() {
        return new SynthesizerCapabilities(
                List.of(AudioFormat.L16_8K, AudioFormat.MULAW_8K, AudioFormat.L16_16K), List.of(), false, false);
    }

    @Override
    public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
        String[] words = request.text().split(" ", 4);
        String key = words.length > 2 ? words[2] : request.text();
        marks.mark("asked " + key);
        AudioFormat format = request.format();
        byte[] clip = CLIPS.computeIfAbsent(
                format, of -> SpokenWords.audio("the quick brown fox jumps over the lazy dog again and again", of));
        int piece = format.bytesPerSecond() * PIECE_MILLIS / 1000;
        int pieces = request.text().length() * MILLIS_A_LETTER / PIECE_MILLIS + 1;
        marks.mark("spoken " + key);
        for (int i = 0; i < pieces; i++) {
            listener.audio(ByteBuffer.wrap(clip, i * piece % (clip.length - piece) & ~1, piece)
                    .slice());
        }
        listener.completed();
        return () -> {};
    }
}
