package dev.parley.gateway.speech;

import dev.parley.api.speech.EngineChoice;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.SpeechException;
import dev.parley.gateway.call.CallLoop;
import dev.parley.gateway.call.CallRecognizer;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;

/**
 * A call's usual recognizer, and others that it may choose.
 *
 * @param usual the one of the call's route
 * @param others the one with these engines; empty if there is none. Thread-safe
 */
public record ChosenRecognizers(CallRecognizer usual, Function<EngineChoice, Optional<CallRecognizer>> others)
        implements CallRecognizer {

    @Override
    public CallRecognizer chosen(EngineChoice engines) {
        return engines.isUsual() ? usual : others.apply(engines).orElseGet(() -> new Missing(engines));
    }

    @Override
    public boolean interimResults() {
        return usual.interimResults();
    }

    @Override
    public Stream open(RecognitionRequest request, CallLoop loop, Listener listener) {
        return usual.open(request, loop, listener);
    }

    /** Whom nobody made. */
    private record Missing(EngineChoice engines) implements CallRecognizer {

        @Override
        public boolean interimResults() {
            return false;
        }

        @Override
        public Stream open(RecognitionRequest request, CallLoop loop, Listener listener) {
            Silent stream = new Silent();
            loop.execute(() -> stream.fail(listener, engines));
            return stream;
        }
    }

    /** Hears nothing. */
    private static final class Silent implements Stream {

        private boolean closed;

        private void fail(Listener listener, EngineChoice engines) {
            if (!closed) {
                listener.failed(new SpeechException(
                        SpeechException.Kind.INVALID_REQUEST,
                        "no recognizer is in use that is called " + engines.names()));
            }
        }

        @Override
        public void audio(ByteBuffer frame, boolean voiced) {}

        @Override
        public void endUtterance() {}

        @Override
        public void close() {
            closed = true;
        }
    }
}
