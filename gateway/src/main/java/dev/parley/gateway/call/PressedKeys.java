package dev.parley.gateway.call;

import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.DigitSettings;
import java.util.Optional;

/** The keys that a caller has pressed and nobody has taken yet. On one thread; times are nanoseconds of any one clock. */
public final class PressedKeys {

    private static final int TYPED_AHEAD = 64;

    private final StringBuilder pressed = new StringBuilder();

    /** The finishing key after digits that were complete without it belongs to them, if it comes soon. */
    private String lateFinish = "";

    private long lateFinishEnd;

    /** Whether the bot has begun to ask, and how many of the keys had been pressed too early for that. */
    private boolean asked;

    private int early;

    /**
     * A key has gone down.
     *
     * @param tooEarly whether the bot is saying something that keys do not stop
     * @return whether it counts; not if it finishes digits that were complete without it
     */
    public boolean press(char key, boolean tooEarly, long now) {
        boolean late = lateFinish.equals(String.valueOf(key)) && now < lateFinishEnd;
        lateFinish = "";
        if (late) {
            return false;
        }
        if (pressed.length() < TYPED_AHEAD) {
            pressed.append(key);
            if (tooEarly) {
                early = pressed.length();
            }
        }
        return true;
    }

    /** Whether none wait to be taken. */
    public boolean isEmpty() {
        return pressed.isEmpty();
    }

    /** The bot begins to say something: a key from now on may be the answer. */
    public void questionBegins() {
        if (!asked) {
            asked = true;
            early = pressed.length();
        }
    }

    /** The dialog has got an answer: a key from now on is early for the next question. */
    public void questionAnswered() {
        asked = false;
    }

    /** Drops what was pressed too early, if the settings say so. */
    public void forgetTypedAhead(DigitSettings settings) {
        if (!settings.typedAhead()) {
            pressed.delete(0, asked ? Math.min(early, pressed.length()) : pressed.length());
        }
        early = 0;
    }

    /** Drops what was pressed. */
    public void forget() {
        pressed.setLength(0);
        early = 0;
    }

    /** Takes the digits, if they need no more of them. */
    public Optional<Answer.Digits> takeComplete(DigitSettings settings, long now) {
        int finish = settings.finishKey().isEmpty() ? -1 : pressed.indexOf(settings.finishKey());
        if (finish >= 0 && finish <= settings.max()) {
            return Optional.of(take(finish, finish + 1, finish >= settings.min()));
        } else if (pressed.length() >= settings.max()) {
            if (pressed.length() == settings.max()) {
                lateFinish = settings.finishKey();
                lateFinishEnd = now + settings.interDigitTimeout().toNanos();
            }
            return Optional.of(take(settings.max(), settings.max(), true));
        }
        return Optional.empty();
    }

    /** Takes all that there are, perhaps none: no more have come in time. */
    public Answer.Digits takeAll() {
        return take(pressed.length(), pressed.length(), false);
    }

    private Answer.Digits take(int length, int used, boolean complete) {
        String digits = pressed.substring(0, length);
        pressed.delete(0, used);
        early = 0;
        return new Answer.Digits(digits, complete);
    }
}
