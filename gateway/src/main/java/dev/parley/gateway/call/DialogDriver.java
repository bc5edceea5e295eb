package dev.parley.gateway.call;

import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.HandOver;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Message;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.dialog.RecordSettings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drives a call by a dialog in words: runs it on a virtual thread of its own, and carries out on the loop what it asks for. */
final class DialogDriver implements CallDriver {

    private static final Logger log = LoggerFactory.getLogger(DialogDriver.class);
    private static final Duration PRESS_GRACE = Duration.ofSeconds(2);

    private final CallSession session;
    private final CallPlan.Words words;
    private final CallLoop loop;
    private final CallLeg leg;
    private final Playout playout;
    private final CallLedger ledger;
    private final Ear ear;
    private final Floor floor;
    private final Keypad keypad;
    private final Filler filler;
    private final MessageTaker messages;
    private final Map<String, Pressing> pressing = new HashMap<>();
    private final DialogConversation conversation;
    private final Thread thread;

    private @Nullable Question question;
    private @Nullable QueuedPlayback looping;
    private long lastDigit;
    private int presses;
    private boolean listening;
    private boolean over;

    /** What the dialog waits for. */
    private record Question(ListenSettings settings, CompletableFuture<Answer> answer) {}

    /** Digits on their way out: who waits for them, and for how long at most. */
    private record Pressing(CompletableFuture<Void> done, Future<?> deadline) {}

    DialogDriver(
            CallSession session,
            CallPlan.Words words,
            CallLoop loop,
            CallLeg leg,
            Playout playout,
            EchoGuard echo,
            CallLedger ledger,
            CallRecorder recorder,
            ThreadFactory threads,
            Map<String, Object> variables) {
        this.session = session;
        this.words = words;
        this.loop = loop;
        this.leg = leg;
        this.playout = playout;
        this.ledger = ledger;
        this.keypad = new Keypad(loop);
        Voice voice = new Voice(loop, words.voiceActivity(), echo, ledger);
        Patience patience = new Patience(words.turns().words());
        this.ear = new Ear(loop, session.call().format(), words.recognizer(), voice, patience, ledger);
        this.floor = new Floor(loop, playout, ear, echo, words.turns(), ledger);
        this.filler = new Filler(loop, playout, words.turns(), floor::free);
        this.messages =
                new MessageTaker(loop, ear, recorder, ledger, session.call().format());
        this.conversation = new DialogConversation(this, loop, session.call(), words.listen(), variables);
        this.thread = threads.newThread(() -> converse(conversation));
    }

    @Override
    public void start() {
        ear.open();
        thread.setName("dialog-" + session.call().id());
        thread.setContextClassLoader(words.dialog().getClass().getClassLoader());
        thread.start();
    }

    private void converse(DialogConversation with) {
        try {
            words.dialog().converse(with);
            loop.execute(() -> hangUp(EndReason.BOT_HUNG_UP, ""));
        } catch (CallEndedException ended) {
            loop.execute(() -> hangUp(EndReason.BOT_HUNG_UP, ""));
        } catch (InterruptedException interrupted) {
            loop.execute(() -> hangUp(EndReason.SHUTDOWN, "the dialog was interrupted"));
        } catch (Throwable failure) {
            // Whatever it is, somebody waits on the line.
            loop.execute(() -> apologize(session.tellable(failure)));
        }
    }

    private void apologize(Throwable failure) {
        if (over) {
            log.debug(
                    "call {}: the dialog failed after the call's end",
                    session.call().id(),
                    failure);
            return;
        }
        log.warn("call {}: the dialog failed", session.call().id(), failure);
        playout.clear();
        if (!words.apology().isBlank()) {
            playout.add(Prompt.text(words.apology()), BargeIn.NONE);
        }
        hangUp(EndReason.DIALOG_FAILED, failure.toString());
    }

    @Override
    public void frame(ByteBuffer frame) {
        ear.frame(frame, keypad.tone());
        Question asked = question;
        if (messages.underWay()) {
            messages.follow();
        } else if (asked != null) {
            floor.follow(asked.settings);
        } else if (!keypad.collecting()) {
            floor.follow(words.listen());
        }
    }

    @Override
    public void digitStarted(char digit) {
        lastDigit = loop.nanos();
        if (messages.underWay()) {
            keypad.sound();
            messages.pressed(digit);
            return;
        }
        QueuedPlayback current = playout.current();
        if (!keypad.press(digit, current != null && !current.bargeIn().byDigits())) {
            return;
        }
        floor.pressed();
        Question asked = question;
        if (listening && asked != null && !asked.answer.isDone()) {
            ear.cancel();
            keypad.collect(asked.settings.digits(), asked.answer);
            keypad.questionHeard();
        }
        listening = false;
    }

    @Override
    public void digitEnded(char digit) {
        keypad.release();
    }

    @Override
    public void pressCompleted(String id) {
        Pressing sounded = pressing.remove(id);
        if (sounded != null) {
            sounded.deadline.cancel(false);
            sounded.done.complete(null);
        }
    }

    @Override
    public void ended(EndReason reason) {
        over = true;
        question = null;
        filler.cancel();
        messages.end();
        floor.end();
        ear.close();
        keypad.close();
        pressing.values().forEach(it -> it.deadline.cancel(false));
        pressing.clear();
        if (reason != EndReason.BOT_HUNG_UP && reason != EndReason.HANDED_OVER && !loop.someoneTold()) {
            // It works at something of its own; what waits for the caller has been told already.
            thread.interrupt();
        }
    }

    // What the conversation asks for, on the loop.

    void ask(Prompt prompt, ListenSettings settings, CompletableFuture<Answer> answer) {
        boolean typedAhead = !keypad.pressed().isEmpty() && settings.digits().typedAhead();
        if (!typedAhead || !settings.bargeIn().byDigits()) {
            play(prompt, settings.bargeIn());
        }
        listen(settings, answer);
    }

    void listen(ListenSettings settings, CompletableFuture<Answer> answer) {
        begin();
        question = new Question(settings, answer);
        playout.whenIdle(() -> {
            if (!over) {
                noteAnswer(answer);
                await(settings, answer);
            }
        });
    }

    private void await(ListenSettings settings, CompletableFuture<Answer> answer) {
        keypad.pressed().forgetTypedAhead(settings.digits());
        if (!keypad.pressed().isEmpty()) {
            floor.giveUp();
            keypad.collect(settings.digits(), answer);
            keypad.questionHeard();
            return;
        }
        Listening taken = floor.handOut(settings);
        Listening turn = taken != null ? taken : ear.listen(settings);
        listening = true;
        var _ = turn.answer.whenComplete((heard, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(failure);
            } else {
                answer.complete(heard);
            }
        });
    }

    QueuedPlayback play(Prompt prompt, BargeIn bargeIn) {
        loop.failIfOver();
        begin();
        if (playout.full()) {
            throw new IllegalStateException("too many prompts wait to be said");
        }
        if (floor.silences(bargeIn)) {
            return playout.unsaid(prompt, bargeIn);
        }
        keypad.pressed().questionBegins();
        QueuedPlayback playback = playout.add(prompt, bargeIn);
        if (prompt instanceof Prompt.Loop) {
            looping = playback;
        }
        return playback;
    }

    /** The dialog does something: what only filled the time until then has an end. */
    private void begin() {
        filler.cancel();
        if (looping != null) {
            playout.stop(looping);
            looping = null;
        }
    }

    void collect(DigitSettings settings, CompletableFuture<Answer.Digits> answer) {
        if (!over) {
            begin();
            floor.giveUp();
            keypad.pressed().forgetTypedAhead(settings);
            noteAnswer(answer);
            keypad.collect(settings, answer);
            playout.whenIdle(keypad::questionHeard);
        }
    }

    void record(RecordSettings settings, CompletableFuture<Optional<Message>> result) {
        if (over) {
            return;
        }
        if (ledger.secret()) {
            throw new IllegalStateException("no message is taken while the recording is paused");
        }
        begin();
        playout.whenIdle(() -> {
            if (!over) {
                floor.giveUp();
                if (settings.tone()) {
                    sound(StartTone.in(playout.format()));
                }
                playout.whenIdle(() -> take(settings, result));
            }
        });
        var _ = result.whenComplete((taken, failure) -> {
            keypad.pressed().questionAnswered();
            if (!over) {
                floor.answered();
                filler.await();
            }
        });
    }

    /** Nobody interrupts it. */
    private void sound(byte[] audio) {
        QueuedPlayback tone = playout.live();
        tone.audio(ByteBuffer.wrap(audio));
        tone.promptEnded();
    }

    private void take(RecordSettings settings, CompletableFuture<Optional<Message>> result) {
        if (!over) {
            keypad.pressed().forget();
            if (settings.tone()) {
                ear.forget();
            }
            messages.take(settings, words.listen(), result);
        }
    }

    /** Waits for what has been said, which nobody interrupts any more: the dialog is about to leave. */
    void awaitHeard(CompletableFuture<Void> heard) {
        endTurns();
        playout.whenIdle(() -> heard.complete(null));
    }

    /** Nobody takes turns any more. */
    private void endTurns() {
        begin();
        floor.close();
    }

    void hangUp(EndReason reason, String detail) {
        endTurns();
        session.hangUp(reason, detail);
    }

    void send(String name, Map<String, Object> data) {
        if (!over) {
            ledger.sent(name, data);
        }
    }

    void handOver(HandOver target) {
        endTurns();
        session.handOver(target);
    }

    void press(String digits, Duration press, Duration gap, CompletableFuture<Void> done) {
        if (over) {
            return;
        }
        String id = "d" + ++presses;
        Duration takes = press.plus(gap).multipliedBy(digits.length());
        pressing.put(id, new Pressing(done, loop.after(takes.plus(PRESS_GRACE), () -> pressCompleted(id))));
        leg.press(id, digits, (int) press.toMillis(), (int) gap.toMillis());
    }

    CallSession session() {
        return session;
    }

    /** What the dialog gets; from then on it thinks. */
    private void noteAnswer(CompletableFuture<? extends Answer> answer) {
        var _ = answer.whenComplete((got, failure) -> {
            question = null;
            listening = false;
            if (got instanceof Answer.Digits digits) {
                ledger.pressed(digits.digits(), lastDigit);
            }
            if (got != null && !over) {
                keypad.pressed().questionAnswered();
                floor.answered();
                filler.await();
            }
        });
    }
}
