package dev.parley.speech.embedded;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recognizes with Vosk on a fixed number of threads. */
final class EmbeddedRecognizer implements SpeechRecognizer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRecognizer.class);
    private static final int USUAL_RATE = 8000;
    private static final int CLOSING_SECONDS = 30;

    private final VoskModel model;
    private final EmbeddedRecognizerSettings settings;
    private final RecognizerCapabilities capabilities;
    private final ExecutorService workers;
    private final ExecutorService background;
    private final DecoderPool pool;
    private final Semaphore places;
    private final Set<VoskStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param model which the engine closes in the end */
    EmbeddedRecognizer(VoskModel model, EmbeddedRecognizerSettings settings) {
        this.model = model;
        this.settings = settings;
        capabilities = new RecognizerCapabilities(
                List.of(AudioFormat.MULAW_8K, AudioFormat.L16_8K, AudioFormat.L16_16K),
                Set.of(settings.language()),
                true,
                true,
                false);
        workers = Threads.pool("embedded-recognizer", settings.workers());
        background = Threads.pool("embedded-recognizer-pool", 1);
        pool = new DecoderPool(model, settings.warm(), background);
        places = new Semaphore(settings.streams());
        // Meanwhile a call is served by one that is not warm: slower for a second, but at once.
        pool.fillSoon(USUAL_RATE);
    }

    @Override
    public RecognizerCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) {
        if (closed) {
            throw new SpeechException(SpeechException.Kind.UNAVAILABLE, "the recognizer is closed");
        }
        if (!capabilities.formats().contains(request.format())) {
            throw new SpeechException(
                    SpeechException.Kind.INVALID_REQUEST, request.format().contentType() + " is not supported");
        }
        Language.check(request.language(), settings.language());
        if (!places.tryAcquire()) {
            throw new SpeechException(
                    SpeechException.Kind.EXHAUSTED,
                    "all " + settings.streams() + " streams of the recognizer are in use");
        }
        VoskStream stream =
                new VoskStream(request.format(), listener, pool, workers, settings.queue(), this::streamClosed);
        streams.add(stream);
        if (closed) {
            stream.close();
        }
        return stream;
    }

    private void streamClosed(VoskStream stream) {
        streams.remove(stream);
        places.release();
    }

    /** How many decoders are ready for the next streams of the usual rate. */
    int ready() {
        return pool.ready(USUAL_RATE);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        streams.forEach(VoskStream::close);
        boolean idle = false;
        // What the streams have left to do is done first.
        background.shutdown();
        workers.shutdown();
        try {
            idle = background.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)
                    && workers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!idle) {
            LOG.warn("the embedded recognizer is still at work: its memory cannot be freed");
            return;
        }
        pool.close();
        model.close();
    }
}
