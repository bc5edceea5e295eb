package dev.parley.gateway.call;

import dev.parley.api.dialog.AudioDialog;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.VoiceActivityDetector;
import java.time.Duration;
import java.util.Optional;

/**
 * How a call is to be answered.
 *
 * @param dialog the name of the dialog
 * @param talk who talks, and with what
 * @param playout how audio is paced
 * @param recorded whether the call is recorded
 * @param maxDuration the longest the call may last
 * @param stalledTimeout how long the carrier may send no audio, or take none of ours, before the call counts as broken
 */
public record CallPlan(
        String dialog,
        Talk talk,
        PlayoutSettings playout,
        boolean recorded,
        Duration maxDuration,
        Duration stalledTimeout) {

    /** Who talks to the caller. */
    public sealed interface Talk {}

    /**
     * A dialog in words.
     *
     * @param dialog what decides what to say
     * @param recognizer hears the caller
     * @param voiceActivity takes the call's own format; without one the recognizer alone tells when a turn is over
     * @param prompts makes the audio of what is said
     * @param listen how the call listens unless the dialog says otherwise
     * @param turns how bot and caller take turns
     * @param apology what the caller hears when the dialog fails; empty for nothing
     */
    public record Words(
            Dialog dialog,
            CallRecognizer recognizer,
            Optional<VoiceActivityDetector> voiceActivity,
            PromptAudio prompts,
            ListenSettings listen,
            TurnTaking turns,
            String apology)
            implements Talk {}

    /** A dialog in audio. */
    public record Audio(AudioDialog dialog) implements Talk {}
}
