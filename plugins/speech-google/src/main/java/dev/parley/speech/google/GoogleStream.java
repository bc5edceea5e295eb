package dev.parley.speech.google;

import com.google.common.util.concurrent.MoreExecutors;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechException.Kind;
import dev.parley.api.speech.Transcript;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call's audio on its way to Google: each utterance is a gRPC stream of its own, opened by its first audio and
 * half-closed at its end, which makes the service finish at once.
 *
 * <p>What the call's event loop hands in, and what the network reports, is dealt with one after the other on virtual
 * threads; a listener that hangs holds up its own stream only.
 */
final class GoogleStream implements RecognitionStream {

    private sealed interface Work {}

    private record Audio(ByteBuffer bytes) implements Work {}

    private record UtteranceEnd() implements Work {}

    private final AudioFormat format;
    private final RecognitionListener listener;
    private final Opener<?, ?> opener;
    private final Executor serial;
    private final ScheduledExecutorService timer;
    private final long answerNanos;
    private final int mostQueued;
    private final Consumer<GoogleStream> afterClose;
    private final AtomicInteger queuedBytes = new AtomicInteger();
    private volatile @Nullable ServiceStream open;
    private volatile boolean over;

    /** The call's event loop's. */
    private final Gatherer gatherer;

    /** From here on: touched by one virtual thread at a time. */
    private final Deque<Work> waiting = new ArrayDeque<>();

    private @Nullable Hearing hearing;
    private long sentBytes;
    private int unanswered;
    private long lastProgress;
    private boolean watching;

    /**
     * @param workers where the work is done, and listeners are called
     * @param timer for short tasks
     * @param afterClose told when the stream has been closed
     */
    GoogleStream(
            RecognitionRequest request,
            RecognitionListener listener,
            Opener<?, ?> opener,
            Executor workers,
            ScheduledExecutorService timer,
            GoogleRecognizerSettings settings,
            Consumer<GoogleStream> afterClose) {
        format = request.format();
        this.listener = listener;
        this.opener = opener;
        serial = MoreExecutors.newSequentialExecutor(workers);
        this.timer = timer;
        answerNanos = settings.answerTimeout().toNanos();
        mostQueued = format.bytes(settings.queue());
        this.afterClose = afterClose;
        gatherer = new Gatherer(format, this::enqueue);
    }

    @Override
    public void audio(ByteBuffer frame) {
        if (over) {
            return;
        }
        if (frame.remaining() % format.encoding().bytesPerSample() != 0) {
            throw new SpeechException(Kind.INVALID_REQUEST, frame.remaining() + " bytes are not whole samples");
        }
        gatherer.add(frame);
    }

    @Override
    public void endUtterance() {
        if (over) {
            return;
        }
        gatherer.flush();
        post(() -> {
            waiting.add(new UtteranceEnd());
            unanswered++;
            progressed();
            watch();
        });
    }

    @Override
    public void close() {
        over = true;
        ServiceStream stream = open;
        if (stream != null) {
            stream.cancel();
        }
        afterClose.accept(this);
    }

    private void enqueue(ByteBuffer batch) {
        if (over) {
            return;
        }
        if (queuedBytes.addAndGet(batch.remaining()) > mostQueued) {
            post(() -> fail(new SpeechException(
                    Kind.EXHAUSTED, "Google is too slow: the queue of audio that waits for it is full")));
            return;
        }
        post(() -> waiting.add(new Audio(batch)));
    }

    /** Runs a task when those before it are done, and then whatever has become possible by it. */
    private void post(Runnable task) {
        try {
            serial.execute(() -> {
                try {
                    if (!over) {
                        task.run();
                        work();
                    }
                } catch (Throwable e) {
                    // Errors too: whoever waits for the end of the utterance must hear of it.
                    fail(
                            e instanceof SpeechException known
                                    ? known
                                    : new SpeechException(
                                            Kind.INTERNAL, "the recognizer failed: " + e.getMessage(), e));
                }
            });
        } catch (RejectedExecutionException e) {
            // The engine has been closed, and this stream with it.
            over = true;
        }
    }

    private void work() {
        while (!over && !waiting.isEmpty()) {
            Hearing current = hearing;
            if (current != null && current.finishing) {
                return;
            }
            switch (waiting.element()) {
                case Audio audio -> {
                    if (current == null) {
                        current = new Hearing(format.duration(sentBytes));
                        hearing = current;
                        current.start();
                    }
                    if (!current.stream().ready()) {
                        return;
                    }
                    current.stream().send(audio.bytes);
                    sentBytes += audio.bytes.limit();
                    queuedBytes.addAndGet(-audio.bytes.limit());
                    progressed();
                }
                case UtteranceEnd end -> {
                    if (current == null) {
                        answer();
                    } else {
                        current.finishing = true;
                        current.stream().finish();
                    }
                }
            }
            waiting.remove();
        }
    }

    private void answer() {
        unanswered--;
        progressed();
        listener.utteranceEnded();
    }

    private void fail(SpeechException failure) {
        if (!over) {
            over = true;
            ServiceStream stream = open;
            if (stream != null) {
                stream.cancel();
            }
            waiting.clear();
            listener.failed(failure);
        }
    }

    private void progressed() {
        lastProgress = System.nanoTime();
    }

    /** Notices a service that does not answer the end of an utterance. */
    private void watch() {
        if (watching || unanswered == 0) {
            return;
        }
        long left = lastProgress + answerNanos - System.nanoTime();
        if (left <= 0) {
            fail(new SpeechException(
                    Kind.UNAVAILABLE,
                    "Google does not answer the end of an utterance within "
                            + TimeUnit.NANOSECONDS.toMillis(answerNanos) + " ms"));
            return;
        }
        watching = true;
        var _ = timer.schedule(
                () -> post(() -> {
                    watching = false;
                    watch();
                }),
                left,
                TimeUnit.NANOSECONDS);
    }

    /** One utterance: a gRPC stream and what it reports. */
    private final class Hearing implements ServiceStream.Listener {

        private final Transcripts transcripts;
        private final long firstByte = sentBytes;
        private @Nullable ServiceStream stream;
        private boolean finishing;

        Hearing(Duration offset) {
            transcripts = new Transcripts(offset);
        }

        void start() {
            stream = opener.open(this);
            open = stream;
            if (over) {
                stream.cancel();
            }
        }

        ServiceStream stream() {
            ServiceStream started = stream;
            if (started == null) {
                throw new IllegalStateException("not started");
            }
            return started;
        }

        @Override
        public void ready() {
            post(() -> {});
        }

        @Override
        public void heard(Heard heard) {
            inTurn(() -> {
                progressed();
                for (Transcript transcript : transcripts.of(heard, format.duration(sentBytes - firstByte))) {
                    if (!over) {
                        listener.transcript(transcript);
                    }
                }
                progressed();
                stream().more();
            });
        }

        @Override
        public void ended() {
            inTurn(() -> {
                if (!finishing) {
                    fail(new SpeechException(
                            Kind.UNAVAILABLE, "Google ended the stream before its audio was at its end"));
                    return;
                }
                hearing = null;
                open = null;
                answer();
            });
        }

        @Override
        public void failed(Throwable failure) {
            inTurn(() -> fail(ServiceFailure.of(failure)));
        }

        private void inTurn(Runnable report) {
            post(() -> {
                if (hearing == this) {
                    report.run();
                }
            });
        }
    }
}
