package dev.parley.gateway.call;

import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Prompt;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
    private final Keypad keypad;
    private final Map<String, Pressing> pressing = new HashMap<>();
    private final DialogConversation conversation;
    private final Thread thread;

    private @Nullable Listening listening;
    private long lastDigit;
    private int presses;
    private boolean over;

    /** Digits on their way out: who waits for them, and for how long at most. */
    private record Pressing(CompletableFuture<Void> done, Future<?> deadline) {}

    DialogDriver(
            CallSession session,
            CallPlan.Words words,
            CallLoop loop,
            CallLeg leg,
            Playout playout,
            CallLedger ledger,
            ThreadFactory threads,
            Map<String, Object> variables) {
        this.session = session;
        this.words = words;
        this.loop = loop;
        this.leg = leg;
        this.playout = playout;
        this.ledger = ledger;
        this.keypad = new Keypad(loop);
        Voice voice = new Voice(loop, words.voiceActivity(), ledger);
        this.ear = new Ear(loop, session.call().format(), words.recognizer(), voice, ledger);
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
            loop.execute(() -> session.hangUp(EndReason.BOT_HUNG_UP, ""));
        } catch (CallEndedException ended) {
            loop.execute(() -> session.hangUp(EndReason.BOT_HUNG_UP, ""));
        } catch (InterruptedException interrupted) {
            loop.execute(() -> session.hangUp(EndReason.SHUTDOWN, "the dialog was interrupted"));
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
            playout.add(Prompt.text(words.apology()));
        }
        session.hangUp(EndReason.DIALOG_FAILED, failure.toString());
    }

    @Override
    public void frame(ByteBuffer frame) {
        ear.frame(frame, keypad.tone());
    }

    @Override
    public void digitStarted(char digit) {
        lastDigit = loop.nanos();
        keypad.press(digit);
        Listening current = listening;
        if (current != null && !current.answer.isDone()) {
            ear.cancel();
            keypad.collect(current.settings.digits(), current.answer);
        }
        listening = null;
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
        listening = null;
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

    void listen(ListenSettings settings, CompletableFuture<Answer> answer) {
        playout.whenIdle(() -> {
            if (over) {
                return;
            }
            noteDigits(answer);
            if (keypad.waiting()) {
                keypad.collect(settings.digits(), answer);
            } else {
                listening = ear.listen(settings, answer);
            }
        });
    }

    QueuedPlayback play(Prompt prompt) {
        loop.failIfOver();
        return playout.add(prompt);
    }

    void collect(DigitSettings settings, CompletableFuture<Answer.Digits> answer) {
        if (!over) {
            noteDigits(answer);
            keypad.collect(settings, answer);
        }
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

    Playout playout() {
        return playout;
    }

    private void noteDigits(CompletableFuture<? extends Answer> answer) {
        var _ = answer.thenAccept(it -> {
            if (it instanceof Answer.Digits digits) {
                ledger.pressed(digits.digits(), lastDigit);
            }
        });
    }
}
