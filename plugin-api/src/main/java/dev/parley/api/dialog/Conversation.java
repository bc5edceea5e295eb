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

    /** Says or plays something, to be stopped as the route is set to; see {@link #say(Prompt, BargeIn)}. */
    default Playback say(Prompt prompt) {
        return say(prompt, listening().bargeIn());
    }

    /**
     * Says or plays something and waits until the caller has heard it. What is still playing is heard out first. Ends
     * early when the caller interrupts it or the engine fails: see {@link Playback#completed()}.
     *
     * <p>A caller who interrupts takes the floor: what else the dialog says until it next listens or collects digits is not
     * said (its playback has ended, unheard), unless it bears no interruption of that kind. The caller's words or digits
     * wait to be listened for.
     */
    Playback say(Prompt prompt, BargeIn bargeIn);

    /** Begins to say or play something, to be stopped as the route is set to; see {@link #start(Prompt, BargeIn)}. */
    default Playback start(Prompt prompt) {
        return start(prompt, listening().bargeIn());
    }

    /** As {@link #say(Prompt, BargeIn)}, but returns at once. */
    Playback start(Prompt prompt, BargeIn bargeIn);

    /** Says a text, then listens; see {@link #ask(Prompt, ListenSettings)}. */
    default Answer ask(String text) {
        return ask(Prompt.text(text), listening());
    }

    /**
     * Says something, then listens, as {@link #say(Prompt, BargeIn)} and {@link #listen(ListenSettings)} do: the caller may
     * answer before the end, if {@link ListenSettings#bargeIn()} allows it. Not said if digits have been typed ahead that
     * could stop it.
     */
    Answer ask(Prompt prompt, ListenSettings settings);

    /** Listens as the route is set to; see {@link #listen(ListenSettings)}. */
    default Answer listen() {
        return listen(listening());
    }

    /**
     * Waits until what is playing has been heard, then for the caller to say or press something. Ends early with
     * {@link Answer.NoInput} when the caller does neither within {@link ListenSettings#noInputTimeout()}.
     *
     * @throws dev.parley.api.speech.SpeechException if no recognizer can be had for it
     */
    Answer listen(ListenSettings settings);

    /** How this call listens unless told otherwise: the nearest setting of server and route. */
    ListenSettings listening();

    /**
     * Waits for digits, also while something is playing. Ends early with what was pressed, perhaps nothing, when one of the
     * time-outs in {@code settings} runs out.
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

    /** The call's recording: to start and stop it, and to pause it while something is said or pressed that nobody may keep. */
    CallRecording recording();

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
