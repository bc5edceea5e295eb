package dev.parley.gateway.flow.text;

import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.DigitSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The digits that a caller presses: kept until somebody wants them, then collected as asked. */
final class TypedKeypad {

    private static final int TYPED_AHEAD = 64;

    private final StringBuilder pressed = new StringBuilder();
    private final VirtualTime time;

    /** The finishing key after digits that were complete without it belongs to them, if it comes soon. */
    private String lateFinish = "";

    private Instant lateFinishEnd = Instant.MIN;

    /** Whether the bot has begun to ask, and how many of the digits had been pressed too early for that. */
    private boolean asked;

    private int early;

    TypedKeypad(VirtualTime time) {
        this.time = time;
    }

    /**
     * A key has gone down.
     *
     * @param tooEarly whether the bot is saying something that digits do not stop
     * @return whether it counts; not if it finishes digits that were complete without it
     */
    boolean press(char key, boolean tooEarly) {
        boolean late = lateFinish.equals(String.valueOf(key)) && time.instant().isBefore(lateFinishEnd);
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

    /** The digits that wait, if they need no more of them. */
    Optional<Answer.Digits> complete(DigitSettings settings) {
        int finish = settings.finishKey().isEmpty() ? -1 : pressed.indexOf(settings.finishKey());
        if (finish >= 0 && finish <= settings.max()) {
            return Optional.of(taken(finish, finish + 1, finish >= settings.min()));
        } else if (pressed.length() >= settings.max()) {
            if (pressed.length() == settings.max()) {
                lateFinish = settings.finishKey();
                lateFinishEnd = time.instant().plus(settings.interDigitTimeout());
            }
            return Optional.of(taken(settings.max(), settings.max(), true));
        }
        return Optional.empty();
    }

    /** The digits that wait, perhaps none, after the time that a further one may take. */
    Answer.Digits late(DigitSettings settings) {
        Duration first = settings.firstTimeout().compareTo(settings.totalTimeout()) < 0
                ? settings.firstTimeout()
                : settings.totalTimeout();
        time.pass(pressed.isEmpty() ? first : settings.interDigitTimeout());
        return taken(pressed.length(), pressed.length(), false);
    }

    private Answer.Digits taken(int length, int used, boolean complete) {
        String digits = pressed.substring(0, length);
        pressed.delete(0, used);
        early = 0;
        return new Answer.Digits(digits, complete);
    }
}
