package dev.parley.gateway.speech;

import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import java.util.Optional;

/** A synthesizer whose engine speaks a text once; then it comes from the cache. */
final class CachedSynthesizer implements SpeechSynthesizer {

    /** Longer texts, in UTF-16 characters, are made anew each time: they are hardly said twice. */
    private static final int LONGEST = 1000;

    private final SpeechSynthesizer engine;
    private final PromptKeys keys;
    private final PromptCache cache;
    private volatile boolean closed;

    CachedSynthesizer(SpeechSynthesizer engine, String identity, PromptCache cache) {
        this.engine = engine;
        this.keys = new PromptKeys(identity);
        this.cache = cache;
    }

    @Override
    public SynthesizerCapabilities capabilities() {
        return engine.capabilities();
    }

    @Override
    public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
        if (closed) {
            throw new SpeechException(SpeechException.Kind.UNAVAILABLE, "the synthesizer is closed");
        }
        if (request.text().length() > LONGEST) {
            cache.missed();
            return engine.synthesize(request, listener);
        }
        String key = keys.of(request);
        CachedSpeech speech = new CachedSpeech(key, request, listener);
        Optional<Clip> clip = cache.remembered(key);
        // Not on this thread, which is a call's loop: a listener may take its time, a disk too.
        if (clip.isPresent()) {
            Thread.ofVirtual().name("prompt").start(() -> speech.tell(clip.get()));
        } else if (cache.written(key)) {
            Thread.ofVirtual().name("prompt").start(speech::read);
        } else {
            speech.make();
        }
        return speech;
    }

    @Override
    public void close() {
        closed = true;
        engine.close();
    }

    /** One text on its way, from wherever it comes. */
    private final class CachedSpeech implements Synthesis {

        private final String key;
        private final SynthesisRequest request;
        private final SynthesisListener listener;
        private volatile boolean cancelled;
        private Synthesis underWay = () -> {};

        CachedSpeech(String key, SynthesisRequest request, SynthesisListener listener) {
            this.key = key;
            this.request = request;
            this.listener = listener;
        }

        @Override
        public void cancel() {
            Synthesis cancelling;
            synchronized (this) {
                cancelled = true;
                cancelling = underWay;
            }
            cancelling.cancel();
        }

        void tell(Clip clip) {
            try {
                clip.tell(listener, this::wanted);
            } catch (RuntimeException | LinkageError failure) {
                fail(failure);
            }
        }

        void read() {
            Optional<Clip> clip = cache.read(key);
            if (clip.isPresent()) {
                tell(clip.get());
                return;
            }
            try {
                if (wanted()) {
                    make();
                }
            } catch (SpeechException refused) {
                listener.failed(refused);
            } catch (RuntimeException | LinkageError failure) {
                fail(failure);
            }
        }

        void make() {
            cache.missed();
            Synthesis started = engine.synthesize(request, new KeptSpeech(listener, request.format(), clip -> {
                if (wanted()) {
                    cache.keep(key, clip);
                }
            }));
            boolean late;
            synchronized (this) {
                underWay = started;
                late = cancelled;
            }
            if (late) {
                started.cancel();
            }
        }

        private boolean wanted() {
            return !cancelled && !closed;
        }

        private void fail(Throwable failure) {
            listener.failed(
                    new SpeechException(SpeechException.Kind.INTERNAL, "the synthesizer broke: " + failure, failure));
        }
    }
}
