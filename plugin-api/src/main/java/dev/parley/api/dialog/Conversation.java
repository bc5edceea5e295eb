package dev.parley.api.dialog;

import dev.parley.api.call.CallInfo;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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
     * Takes a message: waits until what is playing has been heard, sounds a tone if asked to, then writes what the caller says
     * into a file, until they have been silent for long enough, press the finishing key, or it gets too long. What they say is
     * transcribed for the call's record meanwhile. When the caller hangs up in the midst, what was said is kept. The record
     * names the file with the call's recordings.
     *
     * <p>Nobody can interrupt the tone. What the caller said or pressed before is dropped, and so are the keys that they press
     * in the midst. Without a recognizer the message has no text, and without voice activity detection either it ends by the
     * key or its length alone. A call may leave 100 messages.
     *
     * @return the message; empty if nobody spoke, it could not be written, or there are too many
     * @throws IllegalStateException while the recording is paused, see {@link CallRecording#pause()}, or another message is
     *     being taken
     */
    Optional<Message> record(RecordSettings settings);

    /**
     * Tells the call's observers that something happened, with a {@link dev.parley.api.call.CallEvent.DialogSent}; returns at
     * once. Does nothing once the call is over. Nothing in it is hidden while the recording is paused: leave out what nobody may keep.
     *
     * @param name 1 to 64 lower-case letters, digits and dashes
     * @param data texts, numbers ({@code int}, {@code double} and their like), truth values, lists and maps (with texts as keys)
     *     of these; at most 64 KiB as JSON, 16 levels deep; copied
     * @throws IllegalArgumentException if the name or the data are anything else
     */
    void send(String name, Map<String, Object> data);

    /**
     * Leaves the call to somebody else: waits until what is playing has been heard, then ends our part of the call. Every
     * method that waits throws {@link CallEndedException} from then on.
     */
    void handOver(HandOver target);

    /** Hangs up without a reason; see {@link #hangUp(String)}. */
    default void hangUp() {
        hangUp("");
    }

    /**
     * Hangs up after what is playing has been heard. Every method that waits throws {@link CallEndedException} from then on.
     *
     * @param reason why, for the call's record and its last event; at most 200 characters, what is beyond is cut; may be empty
     */
    void hangUp(String reason);
}
