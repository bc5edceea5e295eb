package dev.parley.gateway.call;

import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.DigitSettings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The digits a caller presses: kept until somebody wants them, then collected as asked. On the call's loop only. */
final class Keypad {

    private static final int TYPED_AHEAD = 64;

    private final CallLoop loop;
    private final StringBuilder pressed = new StringBuilder();
    private @Nullable Collection collection;
    private @Nullable Future<?> timer;

    /** A tone sounds while a key is down, and a little longer on the line. */
    private static final Duration TONE_TAIL = Duration.ofMillis(100);

    /** A key whose release is never reported must not make us deaf. */
    private static final Duration LONGEST_TONE = Duration.ofSeconds(8);

    /** The finishing key after digits that were complete without it belongs to them, if it comes soon. */
    private String lateFinish = "";

    private long lateFinishEnd;
    private long toneEnd = Long.MIN_VALUE;

    private record Collection(DigitSettings settings, CompletableFuture<? super Answer.Digits> result) {}

    Keypad(CallLoop loop) {
        this.loop = loop;
    }

    /** A key has gone down. */
    void press(char digit) {
        toneEnd = loop.nanos() + LONGEST_TONE.toNanos();
        boolean late = lateFinish.equals(String.valueOf(digit)) && loop.nanos() < lateFinishEnd;
        lateFinish = "";
        if (late) {
            return;
        }
        if (pressed.length() < TYPED_AHEAD) {
            pressed.append(digit);
        }
        if (collection != null) {
            advance(collection);
        }
    }

    /** The key is up again. */
    void release() {
        toneEnd = loop.nanos() + TONE_TAIL.toNanos();
    }

    /** Whether a key's tone is, or may still be, on the line. */
    boolean tone() {
        return toneEnd != Long.MIN_VALUE && loop.nanos() < toneEnd;
    }

    /** Whether digits wait to be collected. */
    boolean waiting() {
        return !pressed.isEmpty();
    }

    /** Collects digits, those typed ahead first. */
    void collect(DigitSettings settings, CompletableFuture<? super Answer.Digits> result) {
        Collection started = new Collection(settings, result);
        collection = started;
        advance(started);
    }

    void close() {
        collection = null;
        cancelTimer();
    }

    private void advance(Collection current) {
        cancelTimer();
        DigitSettings settings = current.settings;
        int finish = settings.finishKey().isEmpty() ? -1 : pressed.indexOf(settings.finishKey());
        if (finish >= 0 && finish <= settings.max()) {
            settle(current, finish, finish + 1, true);
        } else if (pressed.length() >= settings.max()) {
            if (pressed.length() == settings.max()) {
                lateFinish = settings.finishKey();
                lateFinishEnd = loop.nanos() + settings.interDigitTimeout().toNanos();
            }
            settle(current, settings.max(), settings.max(), true);
        } else {
            Duration wait = pressed.isEmpty() ? settings.firstTimeout() : settings.interDigitTimeout();
            timer = loop.after(wait, () -> settle(current, pressed.length(), pressed.length(), false));
        }
    }

    private void settle(Collection current, int length, int used, boolean complete) {
        cancelTimer();
        collection = null;
        String digits = pressed.substring(0, length);
        pressed.delete(0, used);
        current.result.complete(new Answer.Digits(digits, complete));
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
