package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.Word;
import dev.parley.gateway.call.PromptListener;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Speaks one sentence after another, in the call's format whatever the engine makes. */
final class Sentences {

    private final SpeechSynthesizer synthesizer;
    private final String language;
    private final String voice;
    private final AudioFormat format;
    private final AudioFormat made;
    private final PromptListener listener;
    private @Nullable Synthesis underWay;
    private boolean cancelled;

    Sentences(
            SpeechSynthesizer synthesizer, String language, String voice, AudioFormat format, PromptListener listener) {
        this.synthesizer = synthesizer;
        this.language = language;
        this.voice = voice;
        this.format = format;
        var formats = synthesizer.capabilities().formats();
        this.made = formats.contains(format) ? format : formats.getFirst();
        this.listener = listener;
    }

    /** Begins to speak a sentence; the listener hears of its audio and its end. */
    void speak(String sentence) {
        listener.segmentStarted(sentence);
        SynthesisRequest request = new SynthesisRequest(sentence, false, language, voice, made);
        try {
            Synthesis started = synthesizer.synthesize(request, new Converter());
            synchronized (this) {
                underWay = started;
                if (cancelled) {
                    started.cancel();
                }
            }
        } catch (SpeechException failure) {
            listener.failed(failure);
        } catch (RuntimeException | LinkageError failure) {
            listener.failed(
                    new SpeechException(SpeechException.Kind.INTERNAL, "the synthesizer broke: " + failure, failure));
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (underWay != null) {
            underWay.cancel();
        }
    }

    /** Word times are not passed on. They count from the sentence's first audio, and no conversion changes them. */
    private final class Converter implements SynthesisListener {

        private final AudioConverter converter = AudioConverter.between(made, format);
        private boolean over;

        @Override
        public void audio(ByteBuffer chunk) {
            if (over) {
                return;
            }
            pass(made.equals(format) ? chunk : copy(converter.convert(chunk)));
        }

        @Override
        public void word(Word word) {
            if (!over) {
                listener.word(word);
            }
        }

        @Override
        public void completed() {
            if (over) {
                return;
            }
            over = true;
            if (!made.equals(format)) {
                pass(copy(converter.finish()));
            }
            listener.segmentEnded();
        }

        @Override
        public void failed(SpeechException failure) {
            if (!over) {
                over = true;
                listener.failed(failure);
            }
        }

        private void pass(ByteBuffer audio) {
            if (audio.hasRemaining()) {
                listener.audio(audio);
            }
        }

        /** The converter's buffer is used again; the listener keeps what it gets. */
        private ByteBuffer copy(ByteBuffer reused) {
            return ByteBuffer.allocate(reused.remaining()).put(reused).flip();
        }
    }
}
