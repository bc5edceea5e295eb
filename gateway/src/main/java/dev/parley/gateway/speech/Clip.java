package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.Word;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A text as an engine has spoken it.
 *
 * @param format of the audio
 * @param audio not to be touched again by whoever gives it
 * @param words when each word is heard; empty where the engine does not tell
 */
record Clip(AudioFormat format, ByteBuffer audio, List<Word> words) {

    private static final int BYTES_AROUND = 256;
    private static final int BYTES_PER_WORD = 128;

    Clip {
        audio = audio.asReadOnlyBuffer();
        words = List.copyOf(words);
    }

    /** What it takes in memory, roughly. */
    int weight() {
        return BYTES_AROUND + audio.remaining() + words.size() * BYTES_PER_WORD;
    }

    /** Tells a listener all of it, its audio a second at a time, for as long as it is wanted. */
    void tell(SynthesisListener listener, BooleanSupplier wanted) {
        for (Word word : words) {
            if (wanted.getAsBoolean()) {
                listener.word(word);
            }
        }
        ByteBuffer left = audio.duplicate();
        while (left.hasRemaining() && wanted.getAsBoolean()) {
            // The listener keeps what it gets, and we keep ours.
            byte[] chunk = new byte[Math.min(format.bytesPerSecond(), left.remaining())];
            left.get(chunk);
            listener.audio(ByteBuffer.wrap(chunk));
        }
        if (wanted.getAsBoolean()) {
            listener.completed();
        }
    }
}
