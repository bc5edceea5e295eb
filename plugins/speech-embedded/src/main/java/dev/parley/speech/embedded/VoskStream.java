package dev.parley.speech.embedded;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Mulaw;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.Word;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call's audio on its way through Vosk. The call's event loop gathers frames to batches of 100 ms; workers take one
 * piece of work at a time, in order, never two at once, and let other streams have their turn in between.
 */
final class VoskStream implements RecognitionStream, Runnable {

    private sealed interface Work {}

    private record Batch(ByteBuffer audio) implements Work {}

    private record UtteranceEnd() implements Work {}

    private record StreamEnd() implements Work {}

    private final AudioFormat format;
    private final RecognitionListener listener;
    private final DecoderPool pool;
    private final Executor workers;
    private final Consumer<VoskStream> onClose;
    private final int mostQueued;

    private final Queue<Work> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicInteger queuedBytes = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean overflown;

    /** The event loop's: the batch that is being gathered. */
    private ByteBuffer gathered;

    /** The workers': what follows is touched by one of them at a time. */
    private @Nullable Decoder decoder;

    private final short[] samples;
    private long clockStart;
    private long heard;
    private long utteranceStart;
    private String interim = "";
    private boolean failed;

    /**
     * @param queueBound how much audio may wait for a worker
     * @param onClose told, by whoever closes the stream, that it is closed: a worker that comes to it puts all it holds away
     */
    VoskStream(
            AudioFormat format,
            RecognitionListener listener,
            DecoderPool pool,
            Executor workers,
            Duration queueBound,
            Consumer<VoskStream> onClose) {
        this.format = format;
        this.listener = listener;
        this.pool = pool;
        this.workers = workers;
        this.onClose = onClose;
        mostQueued = format.bytes(queueBound);
        gathered = batch();
        samples = new short[format.rate() / 10];
    }

    @Override
    public void audio(ByteBuffer frame) {
        if (closed.get() || overflown) {
            return;
        }
        if (frame.remaining() % format.encoding().bytesPerSample() != 0) {
            throw new SpeechException(
                    SpeechException.Kind.INVALID_REQUEST, frame.remaining() + " bytes are not whole samples");
        }
        int position = frame.position();
        while (position < frame.limit() && !overflown) {
            int step = Math.min(frame.limit() - position, gathered.remaining());
            gathered.put(gathered.position(), frame, position, step);
            gathered.position(gathered.position() + step);
            position += step;
            if (!gathered.hasRemaining()) {
                passOn();
            }
        }
    }

    @Override
    public void endUtterance() {
        if (closed.get()) {
            return;
        }
        passOn();
        enqueue(new UtteranceEnd());
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            enqueue(new StreamEnd());
            onClose.accept(this);
        }
    }

    private void passOn() {
        if (gathered.position() == 0 || overflown) {
            return;
        }
        if (queuedBytes.addAndGet(gathered.position()) > mostQueued) {
            overflown = true;
        }
        enqueue(new Batch(gathered.flip()));
        gathered = batch();
    }

    private ByteBuffer batch() {
        return ByteBuffer.allocate(format.bytesPerSecond() / 10).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void enqueue(Work work) {
        queue.add(work);
        if (pending.getAndIncrement() == 0) {
            workers.execute(this);
        }
    }

    /** Does the next piece of work, on a worker; if the stream is closed, all that is left, which is little then. */
    @Override
    public void run() {
        boolean more;
        do {
            work(queue.remove());
            more = pending.decrementAndGet() > 0;
        } while (more && closed.get());
        if (more) {
            workers.execute(this);
        }
    }

    private void work(Work work) {
        try {
            switch (work) {
                case Batch batch -> {
                    queuedBytes.addAndGet(-batch.audio.remaining());
                    hear(batch);
                }
                case UtteranceEnd end -> endUtteranceNow();
                case StreamEnd end -> release();
            }
        } catch (Throwable e) {
            // Errors too: whoever waits for the end of the utterance must hear of it.
            fail(new SpeechException(SpeechException.Kind.INTERNAL, "the recognizer failed: " + e.getMessage(), e));
        }
    }

    private void hear(Batch batch) {
        if (closed.get() || failed) {
            return;
        }
        if (overflown) {
            fail(new SpeechException(
                    SpeechException.Kind.EXHAUSTED, "the recognizer is too slow: its queue of audio is full"));
            return;
        }
        Decoder current = decoder();
        int count = decode(batch);
        boolean ended = current.hear(samples, count);
        heard += count;
        if (ended) {
            report(Hypothesis.parse(current.result()));
            return;
        }
        String text = Hypothesis.parse(current.partialResult()).text();
        if (!text.isEmpty() && !text.equals(interim)) {
            if (interim.isEmpty()) {
                utteranceStart = heard - count;
            }
            interim = text;
            tell(new Transcript(text, false, 1, time(utteranceStart), time(heard), List.of()));
        }
    }

    private void endUtteranceNow() {
        if (failed || closed.get()) {
            return;
        }
        if (decoder != null) {
            report(Hypothesis.parse(decoder.finalResult()));
        }
        if (!closed.get()) {
            listener.utteranceEnded();
        }
    }

    private void report(Hypothesis hypothesis) {
        interim = "";
        if (hypothesis.text().isEmpty()) {
            return;
        }
        Duration offset = time(clockStart);
        List<Word> words = hypothesis.words().stream()
                .map(word -> new Word(
                        word.text(), since(word.start(), offset), since(word.end(), offset), word.confidence()))
                .toList();
        Duration start =
                words.isEmpty() ? time(utteranceStart) : words.getFirst().start();
        Duration end = words.isEmpty() ? time(heard) : words.getLast().end();
        tell(new Transcript(hypothesis.text(), true, hypothesis.confidence(), start, end, words));
    }

    private void tell(Transcript transcript) {
        if (!closed.get()) {
            listener.transcript(transcript);
        }
    }

    private void fail(SpeechException failure) {
        if (!failed && !closed.get()) {
            listener.failed(failure);
        }
        failed = true;
        release();
    }

    private Decoder decoder() {
        Decoder current = decoder;
        if (current == null) {
            current = pool.take(format.rate());
            clockStart = current.samples();
            decoder = current;
        }
        return current;
    }

    private void release() {
        Decoder current = decoder;
        decoder = null;
        if (current != null) {
            pool.give(current);
        }
    }

    private int decode(Batch batch) {
        ByteBuffer audio = batch.audio;
        int count = audio.remaining() / format.encoding().bytesPerSample();
        for (int i = 0; i < count; i++) {
            samples[i] = format.encoding() == Encoding.MULAW ? Mulaw.decode(audio.get()) : audio.getShort();
        }
        return count;
    }

    private Duration time(long sample) {
        return Duration.ofNanos(sample * 1_000_000_000L / format.rate());
    }

    private static Duration since(Duration time, Duration offset) {
        Duration since = time.minus(offset);
        return since.isNegative() ? Duration.ZERO : since;
    }
}
