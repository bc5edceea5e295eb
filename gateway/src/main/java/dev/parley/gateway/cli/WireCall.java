package dev.parley.gateway.cli;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.HandOver;
import dev.parley.gateway.flow.test.Mismatch;
import dev.parley.gateway.flow.test.Performance;
import dev.parley.gateway.flow.test.TestFile;
import dev.parley.gateway.flow.test.TestRun;
import dev.parley.gateway.flow.text.Ending;
import dev.parley.gateway.flow.text.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A test played as a call: the caller of the test does what they do when the bot has asked, or over its voice. */
final class WireCall {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration TICK = Duration.ofMillis(20);

    /** The bot will not say any more, whatever it was going to. */
    private static final Duration LONG_QUIET = Duration.ofSeconds(5);

    /** After the tone. */
    private static final Duration SHORT_QUIET = Duration.ofMillis(300);

    private static final String FINISH_KEY = "#";

    private final Performance play;
    private final WireCaller caller;
    private final BotSound sound;
    private final BlockingQueue<Cue> cues = new LinkedBlockingQueue<>();
    private final BotSpeech speech = new BotSpeech();
    private volatile Optional<HandOver> target = Optional.empty();
    private volatile boolean answeredAhead;

    /** The call's streams that have begun, and those whose end the gateway has told. */
    private int begun;

    private int ended;

    /** Whether the platform is done with the call. */
    private boolean over;

    private Wait wait = Wait.NONE;
    private OptionalInt comesIn = OptionalInt.empty();
    private Ending ending = new Ending(EndReason.CONNECTION_LOST, "", Optional.empty(), Optional.empty());

    /**
     * What the bot waits for.
     *
     * @param heardBefore how much of the bot had been heard when it began
     * @param since how long the call had lasted then
     * @param answered whether the caller has done their part
     */
    private record Wait(boolean open, boolean message, Duration heardBefore, Duration since, boolean answered) {

        static final Wait NONE = new Wait(false, false, Duration.ZERO, Duration.ZERO, false);

        Wait done() {
            return new Wait(open, message, heardBefore, since, true);
        }
    }

    WireCall(Performance play, WireCaller caller, BotSound sound) {
        this.play = play;
        this.caller = caller;
        this.sound = sound;
    }

    /** Takes news of the call, on any thread. */
    void take(Cue cue) {
        cues.add(cue);
    }

    /** To whom the call is handed over. */
    void leavesFor(HandOver handOver) {
        target = Optional.of(handOver);
    }

    /** Whether the caller has done something for which the bot has not listened yet. */
    boolean isAnsweredAhead() {
        return answeredAhead;
    }

    /**
     * Plays the caller's part until the call is over: the platform is done with it, and the gateway, too. If nothing happens any
     * more, that is the result.
     */
    TestRun.Result hold() throws InterruptedException {
        long news = System.nanoTime();
        while (!over || ended < begun) {
            Cue cue = cues.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
            if (cue != null) {
                news = System.nanoTime();
                handle(cue);
            } else if (System.nanoTime() - news > PATIENCE.toNanos()) {
                return stuck();
            } else if (ended < begun) {
                look();
            }
        }
        play.screen().ended(ending);
        return play.end(ending);
    }

    private TestRun.Result stuck() {
        TestRun.Result result = play.end(ending);
        TestFile.Test test = result.test();
        String wrong = "nothing has happened for " + PATIENCE.toSeconds() + " s in the call";
        Mismatch mismatch = new Mismatch(test.location(), test.name(), wrong, result.conversation());
        return new TestRun.Result(test, Optional.of(mismatch), result.conversation());
    }

    private void handle(Cue cue) throws InterruptedException {
        switch (cue) {
            case Cue.Says says -> speech.add(says, sound.heard());
            case Cue.Waits waits -> {
                wait = new Wait(true, waits.message(), sound.heard(), sound.lasted(), answeredAhead);
                answeredAhead = false;
            }
            case Cue.Goes _ -> wait = Wait.NONE;
            case Cue.Streamed streamed -> {
                begun++;
                caller.joins(streamed.line());
            }
            case Cue.Over _ -> over = true;
            case Cue.Told told -> told(told.event());
            case Cue.Done done -> done(done);
        }
    }

    private void told(CallEvent event) throws InterruptedException {
        switch (event) {
            case CallEvent.BotSaid said -> said(said);
            case CallEvent.CallerSaid said -> caller.heardAs(said.text()).ifPresent(play::understood);
            case CallEvent.DialogSent sent -> play.screen().sent(sent.name(), sent.data());
            case CallEvent.CallEnded how -> {
                ended++;
                Optional<HandOver> to = how.reason() == EndReason.HANDED_OVER ? target : Optional.empty();
                ending = new Ending(how.reason(), how.detail(), to, Optional.empty());
            }
            default -> {}
        }
    }

    private void said(CallEvent.BotSaid said) throws InterruptedException {
        if (speech.isHead(said.text())) {
            if (!said.heard().isBlank()) {
                begin();
            }
            if (comesIn.isPresent() && said.heard().length() >= comesIn.getAsInt()) {
                act();
            }
            comesIn = OptionalInt.empty();
        }
        speech.remove(said.text(), sound.heard());
        play.screen().botSaid(said.text(), said.heard());
    }

    /** The bot begins to be heard with what comes next. */
    private void begin() {
        if (speech.begin()) {
            play.screen().botBegins(Instant.now(), speech.head());
            comesIn = play.caller().during(speech.head(), 0);
        }
    }

    private void look() throws InterruptedException {
        if (speech.pending() && sound.heard().compareTo(speech.since()) > 0) {
            begin();
        }
        if (comesIn.isPresent()) {
            if (speech.pending() && speech.heard() >= comesIn.getAsInt()) {
                act();
            }
        } else if (wait.open() && !wait.answered() && isHeardOut()) {
            act();
        }
    }

    private boolean isHeardOut() {
        Duration waited = sound.lasted().minus(wait.since());
        if (waited.compareTo(LONG_QUIET) >= 0 && sound.quiet().compareTo(LONG_QUIET) >= 0) {
            return true;
        } else if (wait.message()) {
            return sound.heard().compareTo(wait.heardBefore()) > 0
                    && sound.quiet().compareTo(SHORT_QUIET) >= 0;
        }
        return !speech.pending();
    }

    private void act() throws InterruptedException {
        comesIn = OptionalInt.empty();
        Turn turn = play.caller().next();
        answeredAhead = !wait.open();
        wait = wait.done();
        if (turn instanceof Turn.Silent) {
            play.screen().callerSilent(Instant.now());
        } else {
            caller.does(turn, at -> take(new Cue.Done(turn, at)));
        }
    }

    private void done(Cue.Done done) throws InterruptedException {
        switch (done.turn()) {
            case Turn.Says says -> {
                play.screen().callerSaid(done.at(), says.words());
                if (wait.message() && play.caller().presses(FINISH_KEY)) {
                    Turn key = new Turn.Presses(FINISH_KEY);
                    caller.does(key, at -> take(new Cue.Done(key, at)));
                }
            }
            case Turn.Presses presses -> play.screen().callerPressed(done.at(), presses.keys());
            case Turn.Silent _, Turn.HangsUp _ -> {}
        }
    }
}
