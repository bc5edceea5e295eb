package dev.parley.gateway.call;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.Interruption;
import dev.parley.api.call.TurnTiming;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what happens in a call: the transcript, the time each reply took; and tells those who watch. On the call's loop only. */
final class CallLedger implements PlayoutListener, EarListener {

    /** A conversation has some ten lines a minute; past this something runs wild, and the rest is not kept. */
    private static final int MOST_LINES = 10_000;

    private static final String SYNTHESIZER = "synthesizer";

    private final CallInfo call;
    private final CallLoop loop;
    private final CallServices services;
    private final Masking masking;
    private final List<TranscriptLine> transcript = new ArrayList<>();
    private final List<TurnTiming> turns = new ArrayList<>();
    private final Set<QueuedPlayback> masked = new HashSet<>();
    private @Nullable Turn turn;

    /** The times of the turn under way, on the loop's clock; 0 where it did not get that far. */
    private static final class Turn {
        final long speechEnd;
        final long endOfTurn;
        long transcript;
        long replyText;
        long firstMade;
        long firstSent;
        long firstHeard;

        @Nullable
        QueuedPlayback reply;

        Turn(long speechEnd, long endOfTurn) {
            this.speechEnd = speechEnd;
            this.endOfTurn = endOfTurn;
        }

        TurnTiming timing() {
            return new TurnTiming(
                    since(endOfTurn),
                    since(transcript),
                    since(replyText),
                    since(firstMade),
                    since(firstSent),
                    since(firstHeard));
        }

        private @Nullable Duration since(long nanos) {
            return nanos == 0 ? null : Duration.ofNanos(nanos - speechEnd);
        }
    }

    /** @param masking says what is not to be shown */
    CallLedger(CallInfo call, CallLoop loop, CallServices services, Masking masking) {
        this.call = call;
        this.loop = loop;
        this.services = services;
        this.masking = masking;
    }

    List<TranscriptLine> transcript() {
        return transcript;
    }

    /** The turns so far; the one under way is closed as it stands. */
    List<TurnTiming> turns() {
        closeTurn();
        return turns;
    }

    @Override
    public void interim(Transcript interim) {
        Transcript shown = masking.hidesSpeech() ? Masking.words(interim) : interim;
        services.events().accept(new CallEvent.CallerSpeaking(call, loop.instant(), shown));
    }

    @Override
    public void turnBegan(long sinceNanos) {
        masking.speechSince(sinceNanos);
    }

    @Override
    public void turnEnded(long speechEndNanos) {
        closeTurn();
        turn = new Turn(speechEndNanos, loop.nanos());
    }

    @Override
    public void nothingHeard() {
        turn = null;
    }

    /** The caller made a sound while the bot spoke. */
    void interrupted(Interruption interruption, String words) {
        String shown = masking.hidesSpeech() ? Masking.words(words) : words;
        services.events().accept(new CallEvent.BotInterrupted(call, loop.instant(), interruption, shown));
    }

    @Override
    public void heard(Transcript heard) {
        if (turn != null) {
            turn.transcript = loop.nanos();
        }
        String shown = masking.hidesSpeech() ? Masking.words(heard.text()) : heard.text();
        add(new TranscriptLine.CallerSaid(loop.instant(), shown, heard.confidence()));
        services.events().accept(new CallEvent.CallerSaid(call, loop.instant(), shown, heard.confidence()));
    }

    /** The caller has pressed digits, and the dialog gets them now. */
    void pressed(String digits, long lastDigitNanos) {
        if (digits.isEmpty()) {
            return;
        }
        closeTurn();
        turn = new Turn(lastDigitNanos, loop.nanos());
        turn.transcript = loop.nanos();
        String shown = masking.hidesDigits(digits) ? Masking.keys(digits) : digits;
        add(new TranscriptLine.CallerPressed(loop.instant(), shown));
        services.events().accept(new CallEvent.CallerPressed(call, loop.instant(), shown));
    }

    /** The dialog tells of something. */
    void sent(String name, Map<String, Object> data) {
        services.events().accept(new CallEvent.DialogSent(call, loop.instant(), name, data));
    }

    @Override
    public void queued(QueuedPlayback playback) {
        if (masking.paused()) {
            masked.add(playback);
        }
        if (turn != null && turn.reply == null && turn.transcript != 0) {
            turn.reply = playback;
            turn.replyText = loop.nanos();
        }
    }

    @Override
    public boolean secret() {
        return masking.paused();
    }

    @Override
    public void firstMade(QueuedPlayback playback) {
        if (turn != null && turn.reply == playback) {
            turn.firstMade = loop.nanos();
        }
    }

    @Override
    public void firstSent(QueuedPlayback playback) {
        if (turn != null && turn.reply == playback) {
            turn.firstSent = loop.nanos();
        }
    }

    @Override
    public void firstHeard(QueuedPlayback playback) {
        if (turn != null && turn.reply == playback) {
            turn.firstHeard = loop.nanos();
            services.events().accept(new CallEvent.TurnAnswered(call, loop.instant(), turn.timing()));
            closeTurn();
        }
    }

    @Override
    public void engineFailed(QueuedPlayback playback, SpeechException failure) {
        engineFailed(SYNTHESIZER, failure, hides(playback));
    }

    @Override
    public void engineChanged(QueuedPlayback playback, String from, String to, String reason) {
        engineChanged(SYNTHESIZER, from, to, reason, hides(playback));
    }

    private boolean hides(QueuedPlayback playback) {
        return masking.paused() || masked.contains(playback);
    }

    @Override
    public void ended(QueuedPlayback playback) {
        boolean hidden = masked.remove(playback) || masking.paused();
        String text = hidden ? Masking.digitsIn(playback.text()) : playback.text();
        String heard = hidden ? Masking.digitsIn(playback.heard()) : playback.heard();
        if (!text.isEmpty()) {
            add(new TranscriptLine.BotSaid(loop.instant(), text, heard));
            services.events().accept(new CallEvent.BotSaid(call, loop.instant(), text, heard));
        }
    }

    @Override
    public void noticeMissed(QueuedPlayback playback) {
        services.anomalies().accept("playback-notice-missed");
    }

    @Override
    public void engineFailed(String engine, SpeechException failure) {
        engineFailed(engine, failure, masking.hidesSpeech());
    }

    @Override
    public void engineChanged(String engine, String from, String to, String reason) {
        engineChanged(engine, from, to, reason, masking.hidesSpeech());
    }

    private void engineChanged(String engine, String from, String to, String reason, boolean hidden) {
        String shown = hidden ? "" : reason;
        services.events().accept(new CallEvent.EngineChanged(call, loop.instant(), engine, from, to, shown));
    }

    /** An engine may quote in its message what it was to hear or say. */
    private void engineFailed(String engine, SpeechException failure, boolean hidden) {
        String message = hidden ? failure.kind().name() : failure.kind() + ": " + failure.getMessage();
        services.events().accept(new CallEvent.EngineFailed(call, loop.instant(), engine, message));
    }

    private void closeTurn() {
        if (turn != null && turns.size() < MOST_LINES) {
            turns.add(turn.timing());
        }
        turn = null;
    }

    private void add(TranscriptLine line) {
        if (transcript.size() < MOST_LINES) {
            transcript.add(line);
        }
    }
}
