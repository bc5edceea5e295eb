package dev.parley.gateway.call;

import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.DigitSettings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The digits a caller presses: kept until somebody wants them, then collected as asked. On the call's loop only. */
final class Keypad {

    private static final int TYPED_AHEAD = 64;

    /** A tone sounds while a key is down, and a little longer on the line. */
    static final Duration TONE_TAIL = Duration.ofMillis(100);

    /** A key whose release is never reported must not make us deaf. */
    static final Duration LONGEST_TONE = Duration.ofSeconds(8);

    private final CallLoop loop;
    private final Alarm timeout;
    private final StringBuilder pressed = new StringBuilder();
    private @Nullable Collection collection;

    /** The finishing key after digits that were complete without it belongs to them, if it comes soon. */
    private String lateFinish = "";

    private long lateFinishEnd;
    private long toneEnd = Long.MIN_VALUE;

    /** Whether the bot has begun to ask, and how many of the digits had been pressed too early for that. */
    private boolean asked;

    private int early;

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
        boolean late = lateFinish.equals(String.valueOf(digit)) && loop.nanos() < lateFinishEnd;
        lateFinish = "";
        if (late) {
            return false;
        }
        if (pressed.length() < TYPED_AHEAD) {
            pressed.append(digit);
            if (tooEarly && collection == null) {
                early = pressed.length();
            }
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

    /** Whether digits wait to be collected. */
    boolean waiting() {
        return !pressed.isEmpty();
    }

    /** The bot begins to say something: a digit from now on may be the answer. */
    void questionBegins() {
        if (!asked) {
            asked = true;
            early = pressed.length();
        }
    }

    /** The dialog has got an answer: a digit from now on is early for the next question. */
    void questionAnswered() {
        asked = false;
    }

    /** Drops what was pressed too early, if the settings say so. */
    void forgetTypedAhead(DigitSettings settings) {
        if (!settings.typedAhead()) {
            pressed.delete(0, asked ? Math.min(early, pressed.length()) : pressed.length());
        }
        early = 0;
    }

    /** Drops what was pressed. */
    void forget() {
        pressed.setLength(0);
        early = 0;
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
        int finish = settings.finishKey().isEmpty() ? -1 : pressed.indexOf(settings.finishKey());
        if (finish >= 0 && finish <= settings.max()) {
            settle(current, finish, finish + 1, finish >= settings.min());
        } else if (pressed.length() >= settings.max()) {
            if (pressed.length() == settings.max()) {
                lateFinish = settings.finishKey();
                lateFinishEnd = loop.nanos() + settings.interDigitTimeout().toNanos();
            }
            settle(current, settings.max(), settings.max(), true);
        } else if (!pressed.isEmpty()) {
            // The wait for a digit is never cut short, but none begins after the total time.
            boolean late = loop.nanos() >= totalEnd;
            expect(current, late ? 0 : settings.interDigitTimeout().toNanos());
        } else if (totalEnd != Long.MAX_VALUE) {
            expect(current, Math.min(settings.firstTimeout().toNanos(), totalEnd - loop.nanos()));
        }
    }

    private void expect(Collection current, long nanos) {
        timeout.set(nanos, () -> settle(current, pressed.length(), pressed.length(), false));
    }

    private void settle(Collection current, int length, int used, boolean complete) {
        timeout.cancel();
        collection = null;
        String digits = pressed.substring(0, length);
        pressed.delete(0, used);
        early = 0;
        current.result.complete(new Answer.Digits(digits, complete));
    }
}
