package dev.parley.gateway.call;

import dev.parley.api.call.Interruption;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.Word;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has the floor. When the caller makes a sound while the bot speaks, the bot pauses; words give the floor to the caller,
 * and what the bot had still to say is dropped; anything else, and it goes on where it was. On the call's loop only.
 */
final class Floor implements Doubt {

    /** A caller who goes on so soon after their turn has not finished it. */
    private static final long CONTINUATION_NANOS = Duration.ofMillis(1500).toNanos();

    /** A backchannel counts as the answer if the bot falls silent so soon after. */
    private static final long LATE_QUESTION_NANOS = Duration.ofMillis(1500).toNanos();

    /** A single word of which the recognizer is less sure may be a cough. */
    private static final double LEAST_CONFIDENCE = 0.6;

    private enum State {
        /** The bot speaks, or nobody does. */
        BOT,
        /** The bot has paused for a sound that may become words. */
        DOUBT,
        /** The bot speaks over a sound that did not become words. */
        NOISE,
        /** The caller has spoken over the bot, which is silent until it has listened. */
        CALLER,
        /** The caller has pressed digits over the bot, which is silent until it has collected them. */
        KEYS
    }

    private final CallLoop loop;
    private final Playout playout;
    private final Ear ear;
    private final EchoGuard echo;
    private final TurnTaking settings;
    private final CallLedger ledger;
    private final Alarm decision;

    private State state = State.BOT;
    private boolean closed;
    private long answeredAt = Long.MIN_VALUE;
    private @Nullable Listening turn;
    private @Nullable Listening aside;
    private long asideAt;

    Floor(CallLoop loop, Playout playout, Ear ear, EchoGuard echo, TurnTaking settings, CallLedger ledger) {
        this.loop = loop;
        this.playout = playout;
        this.ear = ear;
        this.echo = echo;
        this.settings = settings;
        this.ledger = ledger;
        this.decision = new Alarm(loop);
    }

    /** Looks whether the caller has begun to speak. */
    void follow(ListenSettings listen) {
        if (state == State.BOT && ear.unheeded() && !closed && mayInterrupt(listen)) {
            playout.pause();
            if (!ear.unheeded()) {
                // All had been heard, and the dialog listens.
                playout.resume();
                return;
            }
            state = State.DOUBT;
            echo.forget();
            decision.set(settings.confirmTimeout(), this::undecided);
            turn = ear.attend(listen, this);
        }
    }

    private boolean mayInterrupt(ListenSettings listen) {
        QueuedPlayback current = playout.current();
        if (current != null) {
            return current.bargeIn().bySpeech();
        }
        return listen.bargeIn().bySpeech()
                && answeredAt != Long.MIN_VALUE
                && loop.nanos() - answeredAt < CONTINUATION_NANOS;
    }

    @Override
    public void words(Listening doubtful) {
        if (doubtful != turn || (state != State.DOUBT && state != State.NOISE)) {
            return;
        }
        if (substance(doubtful).size() >= 2 && !isEcho(doubtful)) {
            take(doubtful);
        }
    }

    @Override
    public void silent(Listening doubtful) {
        if (doubtful == turn && (state == State.DOUBT || state == State.NOISE)) {
            Interruption kind = judge(doubtful);
            if (kind == Interruption.WORDS) {
                take(doubtful);
            } else {
                goOn(doubtful, kind);
            }
        }
    }

    /** The sound goes on, and no words have come of it that would settle it. */
    private void undecided() {
        Listening doubtful = turn;
        if (state != State.DOUBT || doubtful == null) {
            return;
        }
        if (judge(doubtful) == Interruption.WORDS) {
            take(doubtful);
        } else {
            state = State.NOISE;
            ledger.interrupted(Interruption.NO_WORDS, doubtful.text());
            playout.resume();
        }
    }

    private Interruption judge(Listening doubtful) {
        Transcript heard = doubtful.transcript();
        if (heard == null) {
            return Interruption.NO_WORDS;
        }
        List<String> substance = substance(doubtful);
        if (substance.isEmpty()) {
            return Interruption.BACKCHANNEL;
        } else if (isEcho(doubtful)) {
            return Interruption.ECHO;
        } else if (substance.size() == 1 && confidence(heard) < LEAST_CONFIDENCE) {
            return Interruption.NO_WORDS;
        }
        return Interruption.WORDS;
    }

    private static double confidence(Transcript heard) {
        return heard.words().stream().mapToDouble(Word::confidence).max().orElse(heard.confidence());
    }

    /** The words that count; all of them, if they are among those that the dialog waits for. */
    private List<String> substance(Listening doubtful) {
        List<String> all = TurnWords.words(doubtful.text());
        boolean awaited = doubtful.settings.phrases().stream()
                .anyMatch(phrase -> TurnWords.words(phrase).equals(all));
        return awaited
                ? all
                : settings.words().apply(doubtful.settings.language()).substance(doubtful.text());
    }

    /** The bot's own words, in a voice no louder than an echo may be. */
    private boolean isEcho(Listening doubtful) {
        return echo.doubtful() && TurnWords.words(playout.lastText()).containsAll(TurnWords.words(doubtful.text()));
    }

    private void take(Listening taken) {
        decision.cancel();
        state = State.CALLER;
        playout.drop(BargeIn::bySpeech);
        ledger.interrupted(Interruption.WORDS, taken.text());
        ear.believe(taken);
    }

    private void goOn(Listening dismissed, Interruption kind) {
        decision.cancel();
        boolean told = state == State.NOISE && kind == Interruption.NO_WORDS;
        state = State.BOT;
        turn = null;
        if (kind == Interruption.BACKCHANNEL) {
            aside = dismissed;
            asideAt = loop.nanos();
        } else {
            echo.deceived();
        }
        ear.dismiss(dismissed, kind != Interruption.BACKCHANNEL);
        if (!told) {
            ledger.interrupted(kind, dismissed.text());
        }
        playout.resume();
    }

    /** The caller has pressed a key. */
    void pressed() {
        QueuedPlayback current = playout.current();
        if (closed || current == null || !current.bargeIn().byDigits()) {
            return;
        }
        leaveDoubt();
        state = State.KEYS;
        ledger.interrupted(Interruption.DIGITS, "");
        playout.drop(BargeIn::byDigits);
    }

    /** Whether a prompt is not to be said, because the caller has the floor. */
    boolean silences(BargeIn bargeIn) {
        return (state == State.CALLER && bargeIn.bySpeech()) || (state == State.KEYS && bargeIn.byDigits());
    }

    /** The turn that the caller took, or is taking, for the dialog that now listens; null if they took none. */
    @Nullable
    Listening handOut() {
        Listening doubtful = turn;
        Listening taken = doubtful;
        if (state == State.BOT) {
            taken = lateAnswer();
        } else if (doubtful != null && doubtful.doubt != null) {
            // The bot has said all it had to say: whatever it is, it is for the dialog.
            decision.cancel();
            playout.resume();
            ear.believe(doubtful);
        }
        state = State.BOT;
        turn = null;
        aside = null;
        return taken;
    }

    /** What seemed a backchannel was the answer to a question that was all but over. */
    private @Nullable Listening lateAnswer() {
        Listening spoken = aside;
        Transcript heard = spoken == null ? null : spoken.transcript();
        boolean late = loop.nanos() - asideAt > LATE_QUESTION_NANOS;
        if (spoken == null || heard == null || late || confidence(heard) < LEAST_CONFIDENCE) {
            return null;
        }
        ledger.turnBegan(CallerAudio.earliest(spoken));
        ledger.turnEnded(spoken.lastWords);
        ledger.heard(heard);
        spoken.answer.complete(new Answer.Utterance(heard));
        return spoken;
    }

    /** The dialog wants digits: what the caller has said instead is dropped. */
    void giveUp() {
        if (state == State.CALLER || state == State.KEYS) {
            if (turn != null) {
                ear.cancel();
            }
            state = State.BOT;
            turn = null;
        }
    }

    /** The dialog has got an answer; what the caller said beside it is dropped. */
    void answered() {
        giveUp();
        answeredAt = loop.nanos();
    }

    /** From now on nobody listens to what the caller might say: the bot speaks to the end. */
    void close() {
        closed = true;
        leaveDoubt();
    }

    /** The call is over. */
    void end() {
        closed = true;
        decision.cancel();
    }

    private void leaveDoubt() {
        decision.cancel();
        Listening doubtful = turn;
        if (doubtful != null && doubtful.doubt != null) {
            turn = null;
            state = State.BOT;
            ear.cancel();
            playout.resume();
        }
    }
}
