package dev.parley.gateway.call;

import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.DigitSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The digits a caller presses: kept until somebody wants them, then collected as asked. On the call's loop only. */
final class Keypad {

    /** A tone sounds while a key is down, and a little longer on the line. */
    static final Duration TONE_TAIL = Duration.ofMillis(100);

    /** A key whose release is never reported must not make us deaf. */
    static final Duration LONGEST_TONE = Duration.ofSeconds(8);

    private final CallLoop loop;
    private final Alarm timeout;
    private final PressedKeys pressed = new PressedKeys();
    private @Nullable Collection collection;

    private long toneEnd = Long.MIN_VALUE;

    /** When all waiting ends; {@link Long#MAX_VALUE} until the question has been heard. */
    private long totalEnd = Long.MAX_VALUE;

    private record Collection(DigitSettings settings, CompletableFuture<? super Answer.Digits> result) {}

    Keypad(CallLoop loop) {
        this.loop = loop;
        this.timeout = new Alarm(loop);
    }

    /**
     * A key has gone down.
     *
     * @param tooEarly whether the bot is saying something that digits do not stop
     * @return whether it counts; not if it finishes digits that were complete without it
     */
    boolean press(char digit, boolean tooEarly) {
        sound();
        if (!pressed.press(digit, tooEarly && collection == null, loop.nanos())) {
            return false;
        }
        if (collection != null) {
            advance(collection);
        }
        return true;
    }

    /** A key has gone down that is no digit for anybody: it sounds, that is all. */
    void sound() {
        toneEnd = loop.nanos() + LONGEST_TONE.toNanos();
    }

    /** The key is up again. */
    void release() {
        toneEnd = loop.nanos() + TONE_TAIL.toNanos();
    }

    /** Whether a key's tone is, or may still be, on the line. */
    boolean tone() {
        return toneEnd != Long.MIN_VALUE && loop.nanos() < toneEnd;
    }

    /** Whether somebody waits for digits. */
    boolean collecting() {
        return collection != null;
    }

    /** What waits to be collected. */
    PressedKeys pressed() {
        return pressed;
    }

    /** Collects digits, those typed ahead first. Waits for the first without end until {@link #questionHeard}. */
    void collect(DigitSettings settings, CompletableFuture<? super Answer.Digits> result) {
        Collection started = new Collection(settings, result);
        collection = started;
        totalEnd = Long.MAX_VALUE;
        advance(started);
    }

    /** The bot has been heard: the time for an answer begins. */
    void questionHeard() {
        Collection current = collection;
        if (current != null && totalEnd == Long.MAX_VALUE) {
            totalEnd = loop.nanos() + current.settings.totalTimeout().toNanos();
            if (pressed.isEmpty()) {
                advance(current);
            }
        }
    }

    void close() {
        collection = null;
        timeout.cancel();
    }

    private void advance(Collection current) {
        timeout.cancel();
        DigitSettings settings = current.settings;
        Optional<Answer.Digits> complete = pressed.takeComplete(settings, loop.nanos());
        if (complete.isPresent()) {
            settle(current, complete.get());
        } else if (!pressed.isEmpty()) {
            // The wait for a digit is never cut short, but none begins after the total time.
            boolean late = loop.nanos() >= totalEnd;
            expect(current, late ? 0 : settings.interDigitTimeout().toNanos());
        } else if (totalEnd != Long.MAX_VALUE) {
            expect(current, Math.min(settings.firstTimeout().toNanos(), totalEnd - loop.nanos()));
        }
    }

    private void expect(Collection current, long nanos) {
        timeout.set(nanos, () -> settle(current, pressed.takeAll()));
    }

    private void settle(Collection current, Answer.Digits digits) {
        timeout.cancel();
        collection = null;
        current.result.complete(digits);
    }
}
