package dev.parley.gateway.call;

import dev.parley.api.call.Interruption;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.Transcript;
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

    /** The silence after which we ask what a doubtful sound was. */
    private static final long PROBE_NANOS = Duration.ofMillis(300).toNanos();

    /** How long the recognizer may take to say it. */
    private static final Duration LONGEST_VERDICT = Duration.ofSeconds(2);

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
    private final Alarm verdict;

    private State state = State.BOT;
    private boolean closed;

    /** Whether the recognizer has been asked, since the caller fell silent, what it makes of a doubtful sound. */
    private boolean probed;

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
        this.verdict = new Alarm(loop);
    }

    /** Looks whether the caller has begun to speak, or stopped. */
    void follow(ListenSettings listen) {
        Listening doubtful = turn;
        if (doubtful != null && inDoubt()) {
            probe(doubtful);
        }
        if (state == State.BOT && ear.unheeded() && !closed && mayInterrupt(listen)) {
            playout.pause();
            if (!ear.unheeded()) {
                // All had been heard, and the dialog listens.
                playout.resume();
                return;
            }
            echo.forget();
            turn = ear.attend(listen, this);
            state = State.DOUBT;
            probed = false;
            decision.set(settings.confirmTimeout(), this::undecided);
        }
    }

    private void probe(Listening doubtful) {
        if (ear.quietNanos() < PROBE_NANOS) {
            probed = false;
            verdict.cancel();
        } else if (!probed) {
            probed = true;
            verdict.set(LONGEST_VERDICT, () -> {
                ear.dropWords();
                silent(doubtful);
            });
            ear.probe();
        }
    }

    private boolean inDoubt() {
        return state == State.DOUBT || state == State.NOISE;
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
        if (doubtful != turn || !inDoubt()) {
            return;
        }
        if (substance(doubtful).size() >= 2 && !isEcho(doubtful)) {
            take(doubtful);
        }
    }

    @Override
    public void silent(Listening doubtful) {
        if (doubtful == turn && probed && inDoubt()) {
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
        // One word that is not final is none yet.
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
        } else if (substance.size() == 1 && doubtful.confidence() < LEAST_CONFIDENCE) {
            return Interruption.NO_WORDS;
        }
        return Interruption.WORDS;
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
        String heard = " " + String.join(" ", TurnWords.words(playout.lastHeard())) + " ";
        return echo.doubtful() && heard.contains(" " + String.join(" ", TurnWords.words(doubtful.text())) + " ");
    }

    private void take(Listening taken) {
        cancelAlarms();
        state = State.CALLER;
        ledger.interrupted(Interruption.WORDS, taken.text());
        ear.believe(taken);
        // The dialog may listen at once.
        playout.drop(BargeIn::bySpeech);
    }

    private void goOn(Listening dismissed, Interruption kind) {
        cancelAlarms();
        boolean told = state == State.NOISE && kind == Interruption.NO_WORDS;
        state = State.BOT;
        turn = null;
        if (kind != Interruption.NO_WORDS) {
            aside = dismissed;
            asideAt = loop.nanos();
        }
        if (kind != Interruption.BACKCHANNEL) {
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
        forgetDoubt();
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
    Listening handOut(ListenSettings listen) {
        Listening doubtful = turn;
        Listening taken = doubtful;
        if (state == State.BOT) {
            taken = lateAnswer();
        } else if (doubtful != null && doubtful.doubt != null) {
            // The bot has said all it had to say: whatever it is, it is for the dialog.
            cancelAlarms();
            playout.resume();
            ear.believe(doubtful);
        }
        state = State.BOT;
        turn = null;
        aside = null;
        if (taken != null) {
            taken.settle(listen);
        }
        return taken;
    }

    /** What seemed a backchannel was the answer to a question that was all but over. */
    private @Nullable Listening lateAnswer() {
        Listening spoken = aside;
        Transcript heard = spoken == null ? null : spoken.transcript();
        boolean late = loop.nanos() - asideAt > LATE_QUESTION_NANOS;
        if (spoken == null || heard == null || late || spoken.confidence() < LEAST_CONFIDENCE) {
            return null;
        }
        ledger.turnBegan(CallerAudio.earliest(spoken));
        ledger.turnEnded(spoken.lastWords);
        ledger.heard(heard);
        spoken.answer.complete(new Answer.Utterance(heard));
        return spoken;
    }

    /** The dialog wants something else: what the caller has said is dropped. */
    void giveUp() {
        leaveDoubt();
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
        cancelAlarms();
    }

    private void leaveDoubt() {
        if (forgetDoubt()) {
            playout.resume();
        }
    }

    /** Returns whether there was a doubt. */
    private boolean forgetDoubt() {
        cancelAlarms();
        Listening doubtful = turn;
        if (doubtful == null || doubtful.doubt == null) {
            return false;
        }
        turn = null;
        state = State.BOT;
        ear.cancel();
        return true;
    }

    private void cancelAlarms() {
        decision.cancel();
        verdict.cancel();
    }

    /** Whether neither side holds the floor against the other, and the caller is silent. */
    boolean free() {
        return state == State.BOT && !ear.unheeded();
    }
}
