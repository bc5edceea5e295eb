package dev.parley.speech.google;

import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechException.Kind;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Opens the gRPC streams of one call, one after another, as far as there are places. */
final class Opener<Q, R> {

    private final RecognitionApi<Q, R> api;
    private final RecognitionRequest request;
    private final Semaphore places;
    private @Nullable Q opening;

    Opener(RecognitionApi<Q, R> api, RecognitionRequest request, Semaphore places) {
        this.api = api;
        this.request = request;
        this.places = places;
    }

    /**
     * Opens the next one; may block.
     *
     * @throws SpeechException if there is no place
     */
    ServiceStream open(ServiceStream.Listener listener) {
        if (!places.tryAcquire()) {
            throw new SpeechException(
                    Kind.EXHAUSTED,
                    "as many streams are open as go over the connections: more channels would take more");
        }
        Place place = new Place(listener);
        try {
            Q first = opening;
            if (first == null) {
                first = api.opening(request);
                opening = first;
            }
            return ApiStream.open(api, first, place);
        } catch (RuntimeException e) {
            place.leave();
            throw e;
        }
    }

    /** Gives a place back when its stream is over, whoever still has to be told. */
    private final class Place implements ServiceStream.Listener {

        private final ServiceStream.Listener listener;
        private final AtomicBoolean left = new AtomicBoolean();

        Place(ServiceStream.Listener listener) {
            this.listener = listener;
        }

        void leave() {
            if (left.compareAndSet(false, true)) {
                places.release();
            }
        }

        @Override
        public void ready() {
            listener.ready();
        }

        @Override
        public void heard(Heard heard) {
            listener.heard(heard);
        }

        @Override
        public void ended() {
            leave();
            listener.ended();
        }

        @Override
        public void failed(Throwable failure) {
            leave();
            listener.failed(failure);
        }
    }
}
