package dev.parley.gateway.testing;

import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import dev.parley.gateway.call.CallLoop;
import dev.parley.gateway.call.CallRecognizer;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.EventExecutor;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Recognizers that stand in for each other, as one engine that anybody may use: each stream has a loop of its own. */
public final class OnLoop implements SpeechRecognizer {

    private final CallRecognizer recognizer;
    private final SpeechRecognizer last;
    private volatile boolean closed;

    /** @param engines the best first; the last one is the one that works */
    public OnLoop(ScheduledExecutorService timer, SpeechRecognizer... engines) {
        recognizer = Rankings.recognizers(timer, engines);
        last = engines[engines.length - 1];
    }

    @Override
    public RecognizerCapabilities capabilities() {
        return last.capabilities();
    }

    @Override
    public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) {
        if (closed) {
            throw new SpeechException(SpeechException.Kind.UNAVAILABLE, "closed");
        }
        if (!capabilities().formats().contains(request.format())
                || !capabilities().languages().contains(request.language())) {
            throw new SpeechException(SpeechException.Kind.INVALID_REQUEST, "not announced");
        }
        EventExecutor loop = new DefaultEventExecutor();
        AtomicReference<CallRecognizer.Stream> stream = new AtomicReference<>();
        Reports reports = new Reports(listener);
        loop.submit(() -> stream.set(recognizer.open(request, new CallLoop(loop, Instant.now()), reports)))
                .syncUninterruptibly();
        return new LoopStream(loop, stream.get(), reports);
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class LoopStream implements RecognitionStream {

        private final EventExecutor loop;
        private final CallRecognizer.Stream stream;
        private final Reports reports;

        LoopStream(EventExecutor loop, CallRecognizer.Stream stream, Reports reports) {
            this.loop = loop;
            this.stream = stream;
            this.reports = reports;
        }

        @Override
        public void audio(ByteBuffer frame) {
            ByteBuffer copy = ByteBuffer.allocate(frame.remaining()).put(frame).flip();
            later(it -> it.audio(copy, true));
        }

        @Override
        public void endUtterance() {
            later(CallRecognizer.Stream::endUtterance);
        }

        @Override
        public void close() {
            reports.closed = true;
            later(CallRecognizer.Stream::close);
            loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }

        private void later(Consumer<CallRecognizer.Stream> task) {
            if (!loop.isShuttingDown()) {
                loop.execute(() -> task.accept(stream));
            }
        }
    }

    private final class Reports implements CallRecognizer.Listener {

        private final RecognitionListener listener;
        private volatile boolean closed;

        Reports(RecognitionListener listener) {
            this.listener = listener;
        }

        private boolean wanted() {
            return !closed && !OnLoop.this.closed;
        }

        @Override
        public void transcript(Transcript transcript) {
            if (wanted()) {
                listener.transcript(transcript);
            }
        }

        @Override
        public void utteranceEnded() {
            if (wanted()) {
                listener.utteranceEnded();
            }
        }

        @Override
        public void failed(SpeechException failure) {
            if (wanted()) {
                listener.failed(failure);
            }
        }

        @Override
        public void engineFailed(SpeechException failure) {}

        @Override
        public void engineChanged(String from, String to, String reason) {}
    }
}
