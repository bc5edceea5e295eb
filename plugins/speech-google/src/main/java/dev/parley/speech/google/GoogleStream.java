package dev.parley.speech.google;

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
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call's audio on its way to Google: each utterance is a gRPC stream of its own, opened by its first audio and
 * half-closed at its end, which makes the service finish at once.
 *
 * <p>What the call's event loop hands in, and what the network reports, is dealt with one after the other on one of the
 * network's threads. What may block is not: streams are opened, and the listener is told, on virtual threads.
 */
final class GoogleStream implements RecognitionStream {

    private sealed interface Work {}

    private record Audio(ByteBuffer bytes) implements Work {}

    private record UtteranceEnd() implements Work {}

    private final AudioFormat format;
    private final RecognitionListener listener;
    private final Opener<?, ?> opener;
    private final Lane lane;
    private final Executor workers;
    private final Reports reports;
    private final long answerNanos;
    private final int mostQueued;
    private final Consumer<GoogleStream> afterClose;
    private final AtomicInteger queuedBytes = new AtomicInteger();
    private volatile @Nullable ServiceStream open;
    private volatile boolean over;

    /** The call's event loop's. */
    private final Gatherer gatherer;

    /** From here on: the lane's. */
    private final Deque<Work> waiting = new ArrayDeque<>();

    private @Nullable Hearing hearing;
    private long sentBytes;
    private int unanswered;
    private boolean watching;

    /** The lane's, and the listener's thread's. */
    private volatile long lastProgress;

    /**
     * @param lane where the work is done
     * @param workers where streams are opened, and the listener is told
     * @param afterClose told when the stream has been closed
     */
    GoogleStream(
            RecognitionRequest request,
            RecognitionListener listener,
            Opener<?, ?> opener,
            Lane lane,
            Executor workers,
            GoogleRecognizerSettings settings,
            Consumer<GoogleStream> afterClose) {
        format = request.format();
        this.listener = listener;
        this.opener = opener;
        this.lane = lane;
        this.workers = workers;
        reports = new Reports(workers, failure -> now(() -> fail(known(failure))));
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
        now(() -> {
            waiting.add(new UtteranceEnd());
            unanswered++;
            progressed();
            watch();
        });
    }

    @Override
    public void close() {
        over = true;
        reports.close();
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
            now(() -> fail(new SpeechException(
                    Kind.EXHAUSTED, "Google is too slow: the queue of audio that waits for it is full")));
            return;
        }
        soon(() -> waiting.add(new Audio(batch)));
    }

    /** Runs a task when those before it are done, and then whatever has become possible by it. */
    private void now(Runnable task) {
        try {
            lane.now(() -> run(task));
        } catch (RejectedExecutionException e) {
            // The engine has been closed, and this stream with it.
            over = true;
        }
    }

    /** The same a little later, together with those of other calls. */
    private void soon(Runnable task) {
        try {
            lane.soon(() -> run(task));
        } catch (RejectedExecutionException e) {
            over = true;
        }
    }

    private void run(Runnable task) {
        if (over) {
            return;
        }
        try {
            task.run();
            work();
        } catch (Throwable e) {
            // Errors too: whoever waits for the end of the utterance must hear of it.
            fail(known(e));
        }
    }

    private static SpeechException known(Throwable failure) {
        return failure instanceof SpeechException known
                ? known
                : new SpeechException(Kind.INTERNAL, "the recognizer failed: " + failure.getMessage(), failure);
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
                    ServiceStream stream = current.stream;
                    if (stream == null || !stream.ready()) {
                        return;
                    }
                    stream.send(audio.bytes);
                    sentBytes += audio.bytes.limit();
                    queuedBytes.addAndGet(-audio.bytes.limit());
                    progressed();
                }
                case UtteranceEnd end -> {
                    if (current == null) {
                        answer(listener::utteranceEnded);
                    } else {
                        // Its audio went out before, so there is a stream.
                        current.finishing = true;
                        current.stream().finish();
                    }
                }
            }
            waiting.remove();
        }
    }

    private void answer(Runnable report) {
        unanswered--;
        progressed();
        tell(report);
    }

    private void tell(Runnable report) {
        reports.tell(() -> {
            report.run();
            progressed();
        });
    }

    private void fail(SpeechException failure) {
        if (!over) {
            over = true;
            ServiceStream stream = open;
            if (stream != null) {
                stream.cancel();
            }
            waiting.clear();
            reports.tell(() -> listener.failed(failure));
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
        if (reports.pending()) {
            // It is not the service that is slow.
            progressed();
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
        lane.later(
                left,
                () -> run(() -> {
                    watching = false;
                    watch();
                }));
    }

    /** One utterance: a gRPC stream and what it reports. */
    private final class Hearing implements ServiceStream.Listener {

        private final Transcripts transcripts;
        private final long firstByte = sentBytes;
        private volatile @Nullable ServiceStream stream;
        private boolean finishing;

        Hearing(Duration offset) {
            transcripts = new Transcripts(offset);
        }

        /** Credentials and the like may take their time. */
        void start() {
            workers.execute(() -> {
                try {
                    ServiceStream opened = opener.open(this);
                    open = opened;
                    stream = opened;
                    if (over) {
                        opened.cancel();
                    }
                    ready();
                } catch (Throwable e) {
                    inTurn(() -> fail(known(e)));
                }
            });
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
            now(() -> {});
        }

        @Override
        public void heard(Heard heard) {
            inTurn(() -> {
                progressed();
                List<Transcript> all = transcripts.of(heard, format.duration(sentBytes - firstByte));
                if (all.isEmpty()) {
                    ServiceStream started = stream;
                    if (started != null) {
                        started.more();
                    }
                } else {
                    tell(() -> told(all));
                }
            });
        }

        private void told(List<Transcript> all) {
            for (Transcript transcript : all) {
                if (!reports.closed()) {
                    listener.transcript(transcript);
                }
            }
            soon(() -> stream().more());
        }

        @Override
        public void ended() {
            inTurn(() -> {
                if (!finishing) {
                    fail(new SpeechException(
                            Kind.UNAVAILABLE, "Google ended the stream before its audio was at its end"));
                    return;
                }
                answer(() -> {
                    listener.utteranceEnded();
                    // The next utterance waits for the answer to this one.
                    soon(() -> {
                        hearing = null;
                        open = null;
                    });
                });
            });
        }

        @Override
        public void failed(Throwable failure) {
            inTurn(() -> fail(ServiceFailure.of(failure)));
        }

        private void inTurn(Runnable report) {
            now(() -> {
                if (hearing == this) {
                    report.run();
                }
            });
        }
    }
}
