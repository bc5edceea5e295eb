package dev.parley.gateway.carrier;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Mulaw;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the bot as a caller does, turn by turn, and writes down what it says. A turn of the bot is over when nothing of it
 * has been heard for a while, so that it would be polite to speak.
 */
public final class BotTurns implements CallerEar, AutoCloseable {

    /** Pauses between sentences are shorter. */
    private static final int QUIET_FRAMES = 45;

    /** The mean amplitude of a frame that is more than a line's noise, about -45 dB below full scale. */
    private static final int AUDIBLE = 180;

    private static final Turn OVER = new Turn("", Duration.ZERO, true);

    /**
     * One turn of the bot.
     *
     * @param text what was heard; empty without a recognizer
     * @param delay from the end of the caller's speech, or the call's start, to the bot's first sound
     * @param callOver whether there was no turn because the call is over
     */
    public record Turn(String text, Duration delay, boolean callOver) {}

    private final BlockingQueue<Turn> turns = new LinkedBlockingQueue<>();
    private final @Nullable RecognitionStream stream;
    private final StringBuilder words = new StringBuilder();
    private final Encoding encoding;
    private boolean speaking;
    private int quiet;
    private long frames;
    private long callerSpokeAt;
    private volatile Duration delay = Duration.ZERO;
    private int unanswered;
    private boolean over;

    private BotTurns(AudioFormat format, @Nullable SpeechRecognizer recognizer, String language) {
        this.encoding = format.encoding();
        this.stream = recognizer == null
                ? null
                : recognizer.open(new RecognitionRequest(format, language, List.of()), new Writer());
    }

    /** Writes down the words. */
    public static BotTurns understoodBy(SpeechRecognizer recognizer, String language, AudioFormat format) {
        return new BotTurns(format, recognizer, language);
    }

    /** Notices turns, without their words. */
    public static BotTurns noticed(AudioFormat format) {
        return new BotTurns(format, null, "");
    }

    /**
     * Waits until the bot has had its next turn.
     *
     * @return null if it has not come to an end in time
     */
    public @Nullable Turn next(Duration patience) throws InterruptedException {
        return turns.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void frame(byte[] heard, byte[] said, boolean audible) {
        frames++;
        if (spoken(said)) {
            callerSpokeAt = frames;
        }
        boolean sounds = audible && spoken(heard);
        if (sounds && !speaking) {
            speaking = true;
            delay = Duration.ofMillis(20 * (frames - callerSpokeAt));
        }
        quiet = sounds ? 0 : quiet + 1;
        if (stream != null && speaking) {
            stream.audio(ByteBuffer.wrap(heard));
        }
        if (speaking && quiet == QUIET_FRAMES) {
            speaking = false;
            endTurn();
        }
    }

    @Override
    public void ended(CallEnd end, Instant at) {
        if (speaking) {
            speaking = false;
            endTurn();
        }
        synchronized (turns) {
            over = true;
            finishIfOver();
        }
    }

    private void endTurn() {
        if (stream == null) {
            turns.add(new Turn("", delay, false));
            return;
        }
        synchronized (turns) {
            unanswered++;
        }
        stream.endUtterance();
    }

    /** The words of the last turn may still be on their way when the call ends. */
    private void finishIfOver() {
        if (over && unanswered == 0) {
            close();
            turns.add(OVER);
        }
    }

    private boolean spoken(byte[] audio) {
        long sum = 0;
        int samples = audio.length / encoding.bytesPerSample();
        for (int i = 0; i < samples; i++) {
            int sample = encoding == Encoding.MULAW
                    ? Mulaw.decode(audio[i])
                    : (short) ((audio[2 * i] & 0xff) | (audio[2 * i + 1] << 8));
            sum += Math.abs(sample);
        }
        return sum > (long) AUDIBLE * samples;
    }

    /** Frees the recognizer's stream. */
    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
    }

    private final class Writer implements RecognitionListener {

        @Override
        public void transcript(Transcript transcript) {
            if (transcript.isFinal()) {
                words.append(words.isEmpty() ? "" : " ").append(transcript.text());
            }
        }

        @Override
        public void utteranceEnded() {
            answered(words.toString());
            words.setLength(0);
        }

        @Override
        public void failed(SpeechException failure) {
            answered("[not understood: " + failure.getMessage() + "]");
        }

        private void answered(String text) {
            synchronized (turns) {
                turns.add(new Turn(text, delay, false));
                unanswered = Math.max(0, unanswered - 1);
                finishIfOver();
            }
        }
    }
}
