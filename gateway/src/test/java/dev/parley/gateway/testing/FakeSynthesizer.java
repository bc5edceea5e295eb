package dev.parley.gateway.testing;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import dev.parley.api.speech.Word;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks {@link SpokenCode}, a set time after it was asked to. */
public final class FakeSynthesizer implements SpeechSynthesizer {

    private static final int LETTER = SpokenCode.FRAME * SpokenCode.FRAMES_PER_LETTER;

    private enum Manner {
        WHOLE,
        LETTER_BY_LETTER,
        FAILING,
        FAILING_HALFWAY,
        HANGING,
        BUGGY
    }

    private final ScheduledExecutorService timer;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger cancelled = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;
    private volatile Duration pace = Duration.ZERO;
    private volatile boolean wordTimes;
    private volatile Manner manner = Manner.WHOLE;

    public FakeSynthesizer(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** From now on it takes so long to begin. */
    public void takes(Duration changed) {
        delay = changed;
    }

    /** From now on it says when each word is heard. */
    public void tellsWordTimes() {
        wordTimes = true;
    }

    /** From now on it makes one letter at a time, so long after one another. */
    public void makesALetterEvery(Duration changed) {
        manner = Manner.LETTER_BY_LETTER;
        pace = changed;
    }

    /** From now on it fails. */
    public void fail() {
        manner = Manner.FAILING;
    }

    /** From now on it fails in the middle of a text. */
    public void failHalfway() {
        manner = Manner.FAILING_HALFWAY;
    }

    /** From now on it takes texts and never says a word about them. */
    public void hang() {
        manner = Manner.HANGING;
    }

    /** From now on, asking it to speak throws an exception that no engine should throw. */
    public void haveABug() {
        manner = Manner.BUGGY;
    }

    /** From now on it works as it should. */
    public void recover() {
        manner = Manner.WHOLE;
    }

    /** The texts it was asked to speak. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** How many texts it was told to stop speaking. */
    public int cancelled() {
        return cancelled.get();
    }

    @Override
    public SynthesizerCapabilities capabilities() {
        return new SynthesizerCapabilities(List.of(AudioFormat.MULAW_8K), List.of(), false, false);
    }

    @Override
    public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
        asked.add(request.text());
        String words = request.ssml() ? Prompt.ssml(request.text()).words() : request.text();
        if (manner == Manner.BUGGY) {
            throw new IllegalStateException("a bug in the engine");
        }
        Future<?> speaking = timer.schedule(() -> speak(words, listener), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> {
            cancelled.incrementAndGet();
            speaking.cancel(false);
        };
    }

    private void speak(String text, SynthesisListener listener) {
        byte[] audio = SpokenCode.audio(text);
        if (wordTimes) {
            words(text, listener);
        }
        switch (manner) {
            case WHOLE -> {
                listener.audio(ByteBuffer.wrap(audio));
                listener.completed();
            }
            case LETTER_BY_LETTER -> letter(audio, 0, listener);
            case FAILING, BUGGY -> listener.failed(new SpeechException(SpeechException.Kind.UNAVAILABLE, "gone"));
            case FAILING_HALFWAY -> {
                listener.audio(ByteBuffer.wrap(Arrays.copyOf(audio, audio.length / 2 / LETTER * LETTER)));
                listener.failed(new SpeechException(SpeechException.Kind.UNAVAILABLE, "gone"));
            }
            case HANGING -> {}
        }
    }

    private static void words(String text, SynthesisListener listener) {
        int start = 0;
        for (String word : text.split(" ")) {
            int end = start + word.length();
            listener.word(new Word(word, time(start), time(end), 1));
            start = end + 1;
        }
    }

    private static Duration time(int letters) {
        return AudioFormat.MULAW_8K.duration((long) letters * LETTER);
    }

    private void letter(byte[] audio, int from, SynthesisListener listener) {
        if (from == audio.length) {
            listener.completed();
            return;
        }
        listener.audio(ByteBuffer.wrap(Arrays.copyOfRange(audio, from, from + LETTER)));
        var _ = timer.schedule(() -> letter(audio, from + LETTER, listener), pace.toNanos(), TimeUnit.NANOSECONDS);
    }
}
