package dev.parley.gateway.testing;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.StreamLimits;
import dev.parley.api.speech.Transcript;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Understands {@link SpokenCode}: an interim transcript at the end of each word (at a space, or
 * after 60 ms of silence), the final one when the utterance is ended. */
public final class FakeRecognizer implements SpeechRecognizer {

    private static final int FRAMES_TO_ENDPOINT = 15;
    private static final int FRAMES_TO_WORD_END = 3;

    private final ScheduledExecutorService timer;
    private final List<FakeStream> streams = new CopyOnWriteArrayList<>();
    private final List<RecognitionRequest> requests = new CopyOnWriteArrayList<>();
    private Duration delay = Duration.ZERO;
    private boolean atWork;
    private int refusals;
    private SpeechException.Kind refusal = SpeechException.Kind.EXHAUSTED;
    private StreamLimits limits = StreamLimits.NONE;
    private boolean mute;
    private boolean endpointing;
    private boolean bug;

    public FakeRecognizer(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** From now on no stream can be opened. */
    public void refuse() {
        refusals = Integer.MAX_VALUE;
    }

    /** The next stream cannot be opened. */
    public void refuseOnce() {
        refusals = 1;
    }

    /** From now on no stream can be opened, for a reason. */
    public void refuse(SpeechException.Kind reason) {
        refusals = Integer.MAX_VALUE;
        refusal = reason;
    }

    /** From now on it does what it should. */
    public void recover() {
        refusals = 0;
        mute = false;
        bug = false;
    }

    /** It bears no stream that is longer, and none that is idle for longer. */
    public void bears(StreamLimits changed) {
        limits = changed;
    }

    /** From now on it says nothing, not even that an utterance has ended. */
    public void fallSilent() {
        mute = true;
    }

    /** From now on it answers the end of an utterance so much later. */
    public void takes(Duration changed) {
        delay = changed;
    }

    /** From now on it is so much behind, and shows by an interim transcript every second that it is at work. */
    public void trails(Duration changed) {
        delay = changed;
        atWork = true;
    }

    /** From now on it ends an utterance by itself, after 300 ms of silence. */
    public void endpoints() {
        endpointing = true;
    }

    /** From now on, what it is asked to do throws an exception that no engine should throw. */
    public void haveABug() {
        bug = true;
    }

    /** Breaks the streams that are open. */
    public void breakStreams() {
        breakStreams(SpeechException.Kind.UNAVAILABLE);
    }

    /** Breaks the streams that are open, for a reason. */
    public void breakStreams(SpeechException.Kind reason) {
        streams.forEach(it -> it.listener.failed(new SpeechException(reason, "gone")));
    }

    /** It has an interim result for the streams that are open. */
    public void sayInterim(String text) {
        streams.forEach(it -> it.listener.transcript(it.transcript(text, false)));
    }

    /** It answers a question that nobody has asked. */
    public void answerUnasked() {
        streams.forEach(it -> it.listener.utteranceEnded());
    }

    /** How many streams are open. */
    public int openStreams() {
        return streams.size();
    }

    /** What streams were opened for, in order. */
    public List<RecognitionRequest> requests() {
        return requests;
    }

    @Override
    public RecognizerCapabilities capabilities() {
        return new RecognizerCapabilities(List.of(AudioFormat.MULAW_8K), Set.of(), true, false, false, limits);
    }

    @Override
    public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) {
        failIfBuggy();
        if (refusals > 0) {
            refusals--;
            throw new SpeechException(refusal, "no more streams");
        }
        requests.add(request);
        FakeStream stream = new FakeStream(listener);
        streams.add(stream);
        return stream;
    }

    private void failIfBuggy() {
        if (bug) {
            throw new IllegalStateException("a bug in the engine");
        }
    }

    private final class FakeStream implements RecognitionStream {

        private final RecognitionListener listener;
        private final SpokenCode.Reader reader = new SpokenCode.Reader();
        private Duration position = Duration.ZERO;
        private Duration begun = Duration.ZERO;
        private Future<?> starving;
        private int silent;

        FakeStream(RecognitionListener listener) {
            this.listener = listener;
        }

        @Override
        public void audio(ByteBuffer frame) {
            failIfBuggy();
            limit();
            String before = reader.text();
            silent = reader.read(frame) ? 0 : silent + 1;
            position = position.plusMillis(20);
            String text = reader.text();
            boolean wordOver = text.length() > before.length() ? text.endsWith(" ") : silent == FRAMES_TO_WORD_END;
            if (!mute && wordOver && !text.isBlank()) {
                listener.transcript(transcript(text.strip(), false));
            }
            if (endpointing && silent == FRAMES_TO_ENDPOINT && !text.isBlank()) {
                reader.reset();
                listener.transcript(transcript(text.strip(), true));
            }
        }

        @Override
        public void endUtterance() {
            failIfBuggy();
            String text = reader.text().strip();
            reader.reset();
            begun = position;
            if (starving != null) {
                starving.cancel(false);
            }
            if (mute) {
                return;
            }
            if (delay.isZero()) {
                answer(text);
            } else {
                for (int second = 1; atWork && second < delay.toSeconds(); second++) {
                    var _ = timer.schedule(
                            () -> listener.transcript(transcript(text, false)), second, TimeUnit.SECONDS);
                }
                var _ = timer.schedule(() -> answer(text), delay.toNanos(), TimeUnit.NANOSECONDS);
            }
        }

        private void limit() {
            if (!limits.longest().isZero() && position.minus(begun).compareTo(limits.longest()) >= 0) {
                listener.failed(new SpeechException(SpeechException.Kind.STREAM_LIMIT, "too long"));
            }
            if (!limits.idle().isZero()) {
                if (starving != null) {
                    starving.cancel(false);
                }
                starving = timer.schedule(
                        () -> listener.failed(new SpeechException(SpeechException.Kind.STREAM_LIMIT, "too idle")),
                        limits.idle().toNanos(),
                        TimeUnit.NANOSECONDS);
            }
        }

        private void answer(String text) {
            if (!text.isEmpty()) {
                listener.transcript(transcript(text, true));
            }
            listener.utteranceEnded();
        }

        @Override
        public void close() {
            streams.remove(this);
            if (starving != null) {
                starving.cancel(false);
            }
            failIfBuggy();
        }

        private Transcript transcript(String text, boolean isFinal) {
            return new Transcript(text, isFinal, 0.9, Duration.ZERO, position, List.of());
        }
    }
}
