package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.Word;
import dev.parley.gateway.call.EngineWatcher;
import dev.parley.gateway.call.PromptListener;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Speaks one sentence after another, in the call's format. */
final class Sentences {

    private final SpeechSynthesizer synthesizer;
    private final String language;
    private final String voice;
    private final AudioFormat format;
    private final PromptListener listener;
    private @Nullable Synthesis underWay;
    private boolean cancelled;

    /** @param synthesizer makes the call's format */
    Sentences(
            SpeechSynthesizer synthesizer, String language, String voice, AudioFormat format, PromptListener listener) {
        this.synthesizer = synthesizer;
        this.language = language;
        this.voice = voice;
        this.format = format;
        this.listener = listener;
    }

    /** Begins to speak a sentence; the listener hears of its audio and its end. */
    void speak(String sentence) {
        speak(sentence, sentence, false);
    }

    /**
     * Begins to speak SSML, likewise.
     *
     * @param words the text in it
     */
    void speakSsml(String ssml, String words) {
        speak(ssml, words, true);
    }

    private void speak(String text, String words, boolean ssml) {
        listener.segmentStarted(words);
        SynthesisRequest request = new SynthesisRequest(text, ssml, language, voice, format);
        try {
            Synthesis started = synthesizer.synthesize(request, new Speech());
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

    /** One sentence's audio. An engine that goes on after its end is not listened to. */
    private final class Speech implements SynthesisListener, EngineWatcher {

        private boolean over;

        @Override
        public void audio(ByteBuffer chunk) {
            if (!over && chunk.hasRemaining()) {
                listener.audio(chunk);
            }
        }

        @Override
        public void word(Word word) {
            if (!over) {
                listener.word(word);
            }
        }

        @Override
        public void completed() {
            if (!over) {
                over = true;
                listener.segmentEnded();
            }
        }

        @Override
        public void failed(SpeechException failure) {
            if (!over) {
                over = true;
                listener.failed(failure);
            }
        }

        @Override
        public void engineFailed(SpeechException failure) {
            if (!over) {
                listener.engineFailed(failure);
            }
        }

        @Override
        public void engineChanged(String from, String to, String reason) {
            if (!over) {
                listener.engineChanged(from, to, reason);
            }
        }
    }
}
