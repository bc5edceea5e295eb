package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Transcript;
import dev.parley.gateway.call.Listening.Phase;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the caller, turn by turn: voice activity says when somebody speaks and when they have stopped, the recognizer
 * says what. On the call's loop only.
 */
final class Ear implements RecognitionListener {

    /** How long the recognizer may take for its last words before we go on with what we have. */
    private static final Duration FINAL_WAIT = Duration.ofSeconds(2);

    /** Words to which none is added for so long have come to an end, whatever noise goes on. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    /** A longer silence is none within a word. */
    private static final long LONGEST_GAP_NANOS = 300_000_000;

    private final CallLoop loop;
    private final AudioFormat format;
    private final Recognition recognition;
    private final Voice voice;
    private final Patience patience;
    private final EarListener listener;
    private final CallerAudio audio;

    /** Goes off when the caller says nothing, or nothing more. */
    private final Alarm quiet;

    /** Goes off when the turn, or the recognizer, takes too long. */
    private final Alarm bound;

    private @Nullable Listening turn;

    Ear(
            CallLoop loop,
            AudioFormat format,
            CallRecognizer recognizer,
            Voice voice,
            Patience patience,
            EarListener listener) {
        this.loop = loop;
        this.format = format;
        this.recognition = new Recognition(loop, recognizer, format, this, listener);
        this.voice = voice;
        this.patience = patience;
        this.listener = listener;
        this.quiet = new Alarm(loop);
        this.bound = new Alarm(loop);
        this.audio = new CallerAudio(voice, recognition, format.bytesPerSecond() / 50);
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
        Listening current = turn;
        voice.frame(frame, tone, current != null);
        if (!tone) {
            // What comes while the recognizer finishes is the next turn's.
            audio.frame(frame, current != null && current.phase != Phase.FINISHING);
        }
        if (current != null) {
            follow(current);
        } else if (voice.quietNanos() >= LONGEST_GAP_NANOS) {
            voice.stop();
        }
    }

    private void follow(Listening current) {
        if (!voice.speaking()) {
            return;
        }
        current.voiced = true;
        if (current.phase == Phase.WAITING) {
            patience.turnBegins(voice.onset());
            begin(current);
        }
        if (current.phase != Phase.SPEAKING) {
            return;
        }
        if (current.doubt == null && voice.quietNanos() >= neededSilence(current)) {
            finish(current);
        }
    }

    private long neededSilence(Listening current) {
        long pause = voice.takePause();
        if (pause > 0 || current.silence < 0) {
            patience.paused(pause);
            current.silence = patience.silence(current.settings, current.text());
        }
        return current.silence;
    }

    /** Begins a turn. It is settled on the loop, exceptionally if the recognizer cannot be had. */
    Listening listen(ListenSettings settings) {
        Listening started = start(settings);
        audio.begin();
        awaitInput(started);
        follow(started);
        return started;
    }

    /**
     * Follows a caller who speaks although nobody listens, which may be a turn or not.
     *
     * @param doubt decides, by {@link #believe} or {@link #dismiss}
     */
    Listening attend(ListenSettings settings, Doubt doubt) {
        Listening started = start(settings);
        started.doubt = doubt;
        audio.begin();
        started.phase = Phase.SPEAKING;
        started.voiced = true;
        patience.turnBegins(voice.onset());
        return started;
    }

    private Listening start(ListenSettings settings) {
        cancelTimers();
        Listening started = new Listening(settings, loop.nanos());
        turn = started;
        listener.turnBegan(CallerAudio.earliest(started));
        recognition.open(settings);
        return started;
    }

    /** Ends a turn now: it is settled with what was heard, at once if nobody has spoken. */
    void finishNow(Listening current) {
        if (turn != current) {
            return;
        }
        if (current.phase == Phase.WAITING && voice.detects() && !current.words()) {
            settle(current, new Answer.NoInput());
        } else {
            // Should nothing come of it, nobody goes on listening.
            current.settle(current.settings.withMaxDuration(Duration.ofNanos(1)));
            finish(current);
        }
    }

    /** Whether it can be told if the caller speaks. */
    boolean detectsVoice() {
        return voice.detects();
    }

    /** Whether the caller's voice was in the last frame. */
    boolean hearsVoice() {
        return voice.sounding();
    }

    /** For how long the caller has been silent. */
    long quietNanos() {
        return voice.quietNanos();
    }

    /** Has the recognizer say all it has to say about a doubtful turn; told by {@link Doubt#silent}. */
    void probe() {
        recognition.endUtterance();
    }

    /** What the recognizer has still to say is dropped. */
    void dropWords() {
        recognition.close();
    }

    /** The doubtful turn is one. */
    void believe(Listening current) {
        current.doubt = null;
        voice.trueAlarm();
        recognition.open(current.settings);
        begin(current);
        follow(current);
    }

    /**
     * The doubtful turn is none.
     *
     * @param falseAlarm whether it was not even the caller's voice
     */
    void dismiss(Listening current, boolean falseAlarm) {
        if (turn == current) {
            drop();
            voice.stop();
            audio.forget();
            if (falseAlarm) {
                voice.falseAlarm();
            }
        }
    }

    /** Whether somebody speaks to whom nobody listens. */
    boolean unheeded() {
        return turn == null && voice.speaking();
    }

    /** Gives the turn up, because digits came instead. */
    void cancel() {
        if (turn != null && turn.phase != Phase.WAITING) {
            recognition.close();
        }
        drop();
        voice.stop();
    }

    /** Gives the turn up, and what has been said until now. */
    void forget() {
        cancel();
        audio.forget();
    }

    void close() {
        drop();
        recognition.close();
        voice.close();
    }

    private void awaitInput(Listening current) {
        current.phase = Phase.WAITING;
        current.voiced = false;
        quiet.set(current.settings.noInputTimeout(), () -> {
            if (turn != current || current.phase != Phase.WAITING) {
                return;
            }
            // Words in which no voice was noticed are those of the background, unless the recognizer is sure of them.
            if (current.sure()) {
                finish(current);
            } else {
                settle(current, new Answer.NoInput());
            }
        });
    }

    private void begin(Listening current) {
        listener.turnBegan(audio.since(current));
        current.phase = Phase.SPEAKING;
        cancelTimers();
        bound.set(current.settings.maxDuration(), () -> finish(current));
    }

    private void finish(Listening current) {
        if (turn != current || current.phase == Phase.FINISHING) {
            return;
        }
        current.phase = Phase.FINISHING;
        cancelTimers();
        long heard = current.voiced ? voice.lastHeard() : current.lastWords;
        voice.stop();
        patience.turnEnded(heard);
        listener.turnEnded(heard);
        current.finishingSince = loop.nanos();
        bound.set(FINAL_WAIT, () -> tooLate(current));
        recognition.endUtterance();
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
            voice.trueAlarm();
            listener.heard(transcript);
            settle(current, new Answer.Utterance(transcript));
        } else if (loop.nanos() - current.startedAt
                >= current.settings.maxDuration().toNanos()) {
            // A noise that does not end, or comes again and again: nobody gets a word in.
            settle(current, new Answer.NoInput());
        } else {
            recognition.open(current.settings);
            // A noise, not words: the caller still has the floor.
            listener.nothingHeard();
            voice.wasNotCaller();
            awaitInput(current);
        }
    }

    private void settle(Listening current, Answer answer) {
        drop();
        current.answer.complete(answer);
    }

    private void drop() {
        turn = null;
        cancelTimers();
    }

    private void cancelTimers() {
        quiet.cancel();
        bound.cancel();
    }

    // What the recognizer reports.

    @Override
    public void transcript(Transcript transcript) {
        Listening current = turn;
        if (current == null) {
            return;
        }
        boolean news = current.hear(transcript, loop.nanos());
        if (!transcript.isFinal()) {
            listener.interim(transcript);
        }
        Doubt doubt = current.doubt;
        if (doubt != null) {
            doubt.words(current);
        } else if (current.phase == Phase.FINISHING) {
            if (current.worthWaitingFor(loop.nanos())) {
                bound.set(FINAL_WAIT, () -> tooLate(current));
            }
        } else if (voice.speaking()) {
            if (news && recognition.interims()) {
                // A noise may go on when the words do not.
                quiet.set(LAST_WORDS, () -> finish(current));
            }
        } else if (current.words() && (current.voiced || !voice.detects())) {
            // There is no telling voices, or the engine was quicker than the silence we wait for.
            if (transcript.isFinal()) {
                finish(current);
            } else {
                awaitMoreWords(current);
            }
        }
    }

    /** The caller speaks, though no voice was noticed: until the final transcript, or until no more words come. */
    private void awaitMoreWords(Listening current) {
        if (current.phase == Phase.WAITING) {
            begin(current);
        }
        quiet.set(current.settings.noInputTimeout(), () -> {
            if (!voice.speaking()) {
                finish(current);
            }
        });
    }

    @Override
    public void utteranceEnded() {
        Listening current = turn;
        if (current == null) {
            return;
        }
        Doubt doubt = current.doubt;
        if (doubt != null) {
            doubt.silent(current);
        } else if (current.phase == Phase.FINISHING) {
            conclude(current);
        }
    }

    /** No engine can be had. */
    @Override
    public void failed(SpeechException failure) {
        Listening current = turn;
        if (current == null) {
            return;
        }
        current.keepInterim();
        Doubt doubt = current.doubt;
        if (doubt != null) {
            doubt.silent(current);
        } else if (current.phase == Phase.FINISHING && current.words()) {
            conclude(current);
        } else {
            drop();
            current.answer.completeExceptionally(failure);
        }
    }
}
