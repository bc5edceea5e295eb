package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import dev.parley.gateway.call.Listening.Phase;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the caller, turn by turn: voice activity says when somebody speaks and when they have stopped, the recognizer
 * says what. On the call's loop only.
 */
final class Ear implements RecognitionListener {

    /** Frames kept from before listening begins: 1.5 s. */
    private static final int PRE_ROLL_FRAMES = 75;

    /** Frames handed on from before the onset of speech, or of listening: 300 ms. */
    private static final int LEAD_IN_FRAMES = 15;

    private static final long FRAME_NANOS = 20_000_000;

    /** How long the recognizer may take for its last words before we go on with what we have. */
    private static final Duration FINAL_WAIT = Duration.ofSeconds(2);

    /** How long it may take in all, as long as it goes on reporting words: it is late, not silent. */
    private static final Duration LONGEST_FINAL_WAIT = Duration.ofSeconds(10);

    private final CallLoop loop;
    private final AudioFormat format;
    private final Recognition recognition;
    private final Voice voice;
    private final EarListener listener;
    private final PreRoll preRoll;

    private @Nullable Listening turn;
    private @Nullable Future<?> quiet;
    private @Nullable Future<?> bound;
    private long finishingSince;

    Ear(CallLoop loop, AudioFormat format, SpeechRecognizer recognizer, Voice voice, EarListener listener) {
        this.loop = loop;
        this.format = format;
        this.recognition = new Recognition(loop, recognizer, this);
        this.voice = voice;
        this.listener = listener;
        this.preRoll = new PreRoll(PRE_ROLL_FRAMES, format.bytesPerSecond() / 50);
    }

    void open() {
        voice.open(format);
    }

    /**
     * Takes the caller's next frame.
     *
     * @param tone whether a key's tone is in it: it is no speech then, whatever it sounds like
     */
    void frame(ByteBuffer frame, boolean tone) {
        voice.frame(frame, tone);
        Listening current = turn;
        if (current == null) {
            if (!tone) {
                preRoll.add(frame);
            }
            return;
        }
        if (!tone) {
            recognition.audio(frame);
        }
        follow(current);
    }

    private void follow(Listening current) {
        if (!voice.speaking()) {
            return;
        }
        current.voiced = true;
        if (current.phase == Phase.WAITING) {
            begin(current);
        }
        if (voice.stoppedFor(current.settings.minSilence()) && current.phase == Phase.SPEAKING) {
            finish(current);
        }
    }

    /** Begins a turn. The answer is completed on the loop, exceptionally if the recognizer cannot be had. */
    Listening listen(ListenSettings settings, CompletableFuture<Answer> answer) {
        cancelTimers();
        Listening started = new Listening(settings, answer, loop.nanos());
        turn = started;
        voice.stoppedFor(settings.minSilence());
        if (open(started)) {
            preRoll.drain((voice.speaking() ? voice.framesSinceOnset() : 0) + LEAD_IN_FRAMES, recognition::audio);
            awaitInput(started);
            follow(started);
        }
        return started;
    }

    /** Gives the turn up, because digits came instead. */
    void cancel() {
        if (turn != null && turn.phase != Phase.WAITING) {
            recognition.close();
        }
        turn = null;
        cancelTimers();
    }

    void close() {
        cancel();
        recognition.close();
        voice.close();
    }

    private void awaitInput(Listening current) {
        current.phase = Phase.WAITING;
        current.voiced = false;
        quiet = loop.after(current.settings.noInputTimeout(), () -> {
            if (turn == current && current.phase == Phase.WAITING) {
                settle(current, new Answer.NoInput());
            }
        });
    }

    private void begin(Listening current) {
        listener.turnBegan(audioSince(current));
        current.phase = Phase.SPEAKING;
        cancelTimers();
        bound = loop.after(current.settings.maxDuration(), () -> finish(current));
    }

    /** When the first of the audio came that the turn's words may be in; where no voice was noticed, any that was handed on. */
    private long audioSince(Listening current) {
        return voice.speaking()
                ? loop.nanos() - FRAME_NANOS * (voice.framesSinceOnset() + LEAD_IN_FRAMES)
                : current.startedAt - FRAME_NANOS * PRE_ROLL_FRAMES;
    }

    private void finish(Listening current) {
        if (turn != current || current.phase == Phase.FINISHING) {
            return;
        }
        if (current.phase == Phase.WAITING) {
            listener.turnBegan(audioSince(current));
        }
        current.phase = Phase.FINISHING;
        cancelTimers();
        listener.turnEnded(current.voiced ? voice.lastHeard() : current.lastWords);
        finishingSince = loop.nanos();
        bound = loop.after(FINAL_WAIT, () -> tooLate(current));
        recognition.endUtterance();
    }

    /** The recognizer is behind, but at work: its last words are worth waiting for. */
    private void waitOn(Listening current) {
        if (loop.nanos() - finishingSince < LONGEST_FINAL_WAIT.minus(FINAL_WAIT).toNanos()) {
            cancelTimers();
            bound = loop.after(FINAL_WAIT, () -> tooLate(current));
        }
    }

    /** What the recognizer says from now on would fall into the next turn. */
    private void tooLate(Listening current) {
        if (turn == current) {
            recognition.close();
            conclude(current);
        }
    }

    /** The recognizer has said all it has to say about the turn. */
    private void conclude(Listening current) {
        cancelTimers();
        Transcript transcript = current.transcript();
        if (transcript != null) {
            listener.heard(transcript);
            settle(current, new Answer.Utterance(transcript));
        } else if (loop.nanos() - current.startedAt
                >= current.settings.maxDuration().toNanos()) {
            // A noise that does not end, or comes again and again: nobody gets a word in.
            settle(current, new Answer.NoInput());
        } else if (open(current)) {
            // A noise, not words: the caller still has the floor.
            awaitInput(current);
        }
    }

    private void settle(Listening current, Answer answer) {
        turn = null;
        cancelTimers();
        current.answer.complete(answer);
    }

    /** Opens a stream for a turn, at the second attempt if need be; without one the turn is over. */
    private boolean open(Listening current) {
        RecognitionRequest request =
                new RecognitionRequest(format, current.settings.language(), current.settings.phrases());
        while (true) {
            try {
                recognition.open(request);
                return true;
            } catch (SpeechException failure) {
                listener.engineFailed("recognizer", failure);
                if (current.reopened) {
                    abandon(current, failure);
                    return false;
                }
                current.reopened = true;
            }
        }
    }

    private void abandon(Listening current, SpeechException failure) {
        turn = null;
        cancelTimers();
        current.answer.completeExceptionally(failure);
    }

    private void cancelTimers() {
        if (quiet != null) {
            quiet.cancel(false);
        }
        if (bound != null) {
            bound.cancel(false);
        }
    }

    // What the recognizer reports.

    @Override
    public void transcript(Transcript transcript) {
        Listening current = turn;
        if (current == null) {
            return;
        }
        current.hear(transcript, loop.nanos());
        if (!transcript.isFinal()) {
            listener.interim(transcript);
        }
        if (current.phase == Phase.FINISHING) {
            waitOn(current);
            return;
        }
        if (voice.speaking() || !current.words()) {
            return;
        }
        // No voice was noticed, or the engine was quicker than the silence we wait for.
        if (transcript.isFinal()) {
            finish(current);
        } else {
            awaitMoreWords(current);
        }
    }

    /** The caller speaks, though no voice was noticed: until the final transcript, or until no more words come. */
    private void awaitMoreWords(Listening current) {
        if (current.phase == Phase.WAITING) {
            begin(current);
        } else if (quiet != null) {
            quiet.cancel(false);
        }
        quiet = loop.after(current.settings.noInputTimeout(), () -> {
            if (!voice.speaking()) {
                finish(current);
            }
        });
    }

    @Override
    public void utteranceEnded() {
        if (turn != null && turn.phase == Phase.FINISHING) {
            conclude(turn);
        }
    }

    @Override
    public void failed(SpeechException failure) {
        listener.engineFailed("recognizer", failure);
        Listening current = turn;
        if (current == null) {
            return;
        }
        current.keepInterim();
        boolean finishing = current.phase == Phase.FINISHING;
        if (finishing && current.words()) {
            conclude(current);
        } else if (current.reopened) {
            abandon(current, failure);
        } else {
            current.reopened = true;
            if (open(current) && finishing) {
                conclude(current);
            }
        }
    }
}
