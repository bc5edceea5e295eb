package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.Word;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Passes on what an engine makes, and keeps a copy that is handed over once the engine has come to its end. */
final class KeptSpeech implements SynthesisListener {

    /** More is not kept: 2 minutes of mu-law. */
    static final int MOST_AUDIO_BYTES = 1 << 20;

    private static final int MOST_WORDS = 1000;

    private final SynthesisListener listener;
    private final AudioFormat format;
    private final Consumer<Clip> whole;
    private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
    private final List<Word> words = new ArrayList<>();
    private boolean keeping = true;

    /** @param whole gets the clip, before the listener hears of its end; never one that failed or is too large */
    KeptSpeech(SynthesisListener listener, AudioFormat format, Consumer<Clip> whole) {
        this.listener = listener;
        this.format = format;
        this.whole = whole;
    }

    @Override
    public void audio(ByteBuffer chunk) {
        if (keeping && audio.size() + chunk.remaining() <= MOST_AUDIO_BYTES) {
            byte[] copy = new byte[chunk.remaining()];
            chunk.duplicate().get(copy);
            audio.writeBytes(copy);
        } else {
            drop();
        }
        listener.audio(chunk);
    }

    @Override
    public void word(Word word) {
        if (keeping && words.size() < MOST_WORDS) {
            words.add(word);
        } else {
            drop();
        }
        listener.word(word);
    }

    @Override
    public void completed() {
        if (keeping && audio.size() > 0) {
            whole.accept(new Clip(format, ByteBuffer.wrap(audio.toByteArray()), words));
        }
        drop();
        listener.completed();
    }

    @Override
    public void failed(SpeechException failure) {
        drop();
        listener.failed(failure);
    }

    private void drop() {
        keeping = false;
        audio.reset();
        words.clear();
    }
}
