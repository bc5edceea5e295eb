package dev.parley.bench;

import java.util.List;

/**
 * A call with a script.
 *
 * @param name tells it from all others
 * @param kind the line of the table it counts in
 * @param number what is dialled; decides the prompt
 * @param expected what should come of it
 * @param line what the caller's line is like
 * @param acts what the caller does, in order
 */
record Scene(String name, String kind, String number, Expected expected, Line line, List<Act> acts) {

    /** What should come of a scene. */
    enum Expected {
        /** The prompt is heard, or nearly so, and answered. */
        ANSWER,
        /** The prompt is interrupted by words, which are the answer. */
        BARGE_IN,
        /** The prompt goes on to its end. */
        GO_ON,
        /** The answer is digits, after the prompt. */
        DIGITS,
        /** The prompt is interrupted by digits. */
        DIGITS_BARGE_IN;

        boolean interrupts() {
            return this == BARGE_IN || this == DIGITS_BARGE_IN;
        }

        boolean byKeys() {
            return this == DIGITS || this == DIGITS_BARGE_IN;
        }
    }

    Scene {
        acts = List.copyOf(acts);
    }

    /** All that is said, in words. */
    String said() {
        StringBuilder all = new StringBuilder();
        for (Act act : acts) {
            if (act instanceof Act.Say(Moment _, Clip clip)) {
                all.append(clip.text()).append(' ');
            }
        }
        return all.toString().strip();
    }

    /** All that is pressed. */
    String pressed() {
        StringBuilder all = new StringBuilder();
        for (Act act : acts) {
            if (act instanceof Act.Press(Moment _, String keys)) {
                all.append(keys);
            }
        }
        return all.toString();
    }

    /** All that is said with words, one after the other, with the line's noise; empty if nothing is. */
    Sound speech() {
        Sound all = Sound.silence(0);
        for (Act act : acts) {
            if (act instanceof Act.Say(Moment moment, Clip clip) && !clip.text().isEmpty()) {
                int pause = moment instanceof Moment.AfterSpeech(int millis) ? millis : 0;
                all = all.then(Sound.silence(pause)).then(clip.sound());
            }
        }
        return line.under(all);
    }
}
