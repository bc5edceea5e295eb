package dev.parley.gateway.speech;

import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import dev.parley.api.speech.Word;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A synthesizer that keeps count of how it fares, and speaks no more texts at once than it may. Beneath any cache, of which
 * nothing can be told.
 */
public record CountedSynthesizer(SpeechSynthesizer engine, EngineState state) implements SpeechSynthesizer {

    @Override
    public SynthesizerCapabilities capabilities() {
        return engine.capabilities();
    }

    @Override
    public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
        Counted counted = new Counted(state, state.begin(), listener, new AtomicBoolean());
        try {
            Synthesis speaking = Objects.requireNonNull(engine.synthesize(request, counted));
            return () -> {
                counted.over();
                speaking.cancel();
            };
        } catch (RuntimeException | LinkageError failure) {
            SpeechException refusal = state.failure(failure);
            counted.over();
            state.failed(refusal);
            throw refusal;
        }
    }

    private record Counted(EngineState state, int begun, SynthesisListener listener, AtomicBoolean isOver)
            implements SynthesisListener {

        void over() {
            if (!isOver.getAndSet(true)) {
                state.done();
            }
        }

        @Override
        public void audio(ByteBuffer chunk) {
            listener.audio(chunk);
        }

        @Override
        public void word(Word word) {
            listener.word(word);
        }

        @Override
        public void completed() {
            over();
            state.succeeded(begun);
            listener.completed();
        }

        @Override
        public void failed(SpeechException failure) {
            over();
            state.failed(failure);
            listener.failed(failure);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
