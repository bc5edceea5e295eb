package dev.parley.api.dialog;

import dev.parley.api.call.CallInfo;
import java.time.Duration;
import java.util.Map;

/**
 * One call, as its dialog sees it.
 *
 * <p>The methods block the dialog's own thread. Each says what ends it early; the end of the call (whoever ended it) ends
 * all of them with a {@link CallEndedException}. Interrupting the thread does the same.
 */
public interface Conversation {

    /** The call's numbers, metadata and format. */
    CallInfo call();

    /** The call's variables: empty at first, for the dialog to fill, written into the call's record. Thread-safe. */
    Map<String, Object> variables();

    /** Says a text and waits until the caller has heard it; see {@link #say(Prompt)}. */
    default Playback say(String text) {
        return say(Prompt.text(text));
    }

    /**
     * Says or plays something and waits until the caller has heard it. What is still playing is heard out first. Ends
     * early when the playback is interrupted or the engine fails: see {@link Playback#completed()}.
     */
    Playback say(Prompt prompt);

    /** Begins to say or play something, after what is playing already, and returns at once. */
    Playback start(Prompt prompt);

    /** Says a text, then listens; see {@link #ask(Prompt, ListenSettings)}. */
    default Answer ask(String text) {
        return ask(Prompt.text(text), listening());
    }

    /** Says something, then listens: {@link #say(Prompt)} followed by {@link #listen(ListenSettings)}. */
    default Answer ask(Prompt prompt, ListenSettings settings) {
        say(prompt);
        return listen(settings);
    }

    /** Listens as the route is set to; see {@link #listen(ListenSettings)}. */
    default Answer listen() {
        return listen(listening());
    }

    /**
     * Waits until what is playing has been heard, then for the caller to say or press something. Ends early with
     * {@link Answer.NoInput} when the caller does neither within {@link ListenSettings#noInputTimeout()}.
     *
     * @throws dev.parley.api.speech.SpeechException if the recognizer fails, and again when it is tried once more
     */
    Answer listen(ListenSettings settings);

    /** How this call listens unless told otherwise: the nearest setting of server and route. */
    ListenSettings listening();

    /**
     * Waits for digits. Does not wait for what is playing. Ends early with what was pressed, perhaps nothing, when one of
     * the time-outs in {@code settings} runs out.
     */
    Answer.Digits collectDigits(DigitSettings settings);

    /**
     * Presses digits towards the carrier (to dial through another system) and waits until they have been sent. Ends early
     * when the carrier does not confirm them in the time they take plus two seconds.
     *
     * @param digits {@code 0-9 * # a-d}
     * @param press how long each tone sounds, 1 to 8000 ms
     * @param gap the silence between two tones, 0 to 8000 ms
     * @throws IllegalArgumentException if a digit or a time is out of range
     */
    void press(String digits, Duration press, Duration gap);

    /**
     * Leaves the call to somebody else: waits until what is playing has been heard, then ends our part of the call. Every
     * method that waits throws {@link CallEndedException} from then on.
     */
    void handOver(HandOver target);

    /**
     * Hangs up after what is playing has been heard. Every method that waits throws {@link CallEndedException} from then on.
     */
    void hangUp();
}
