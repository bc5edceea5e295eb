package dev.parley.api.call;

import dev.parley.api.speech.Transcript;
import java.time.Instant;
import java.util.Map;

/** Something that happened in a call. */
public sealed interface CallEvent {

    /** The call it happened in. */
    CallInfo call();

    /** When it happened. */
    Instant at();

    /** A call has been answered. */
    record CallStarted(CallInfo call, Instant at) implements CallEvent {}

    /** The caller is speaking: what the recognizer makes of it so far. */
    record CallerSpeaking(CallInfo call, Instant at, Transcript interim) implements CallEvent {}

    /** The caller has said something. The dialog gets it, unless keys come instead or it has no more use for it. */
    record CallerSaid(CallInfo call, Instant at, String text, double confidence) implements CallEvent {}

    /** The caller has pressed digits that the dialog has. */
    record CallerPressed(CallInfo call, Instant at, String digits) implements CallEvent {}

    /**
     * The bot has spoken.
     *
     * @param text what it was to say
     * @param heard the part of it that the caller heard
     */
    record BotSaid(CallInfo call, Instant at, String text, String heard) implements CallEvent {}

    /**
     * The caller made a sound while the bot spoke, or went on before it had; the bot paused, or held its reply back.
     *
     * @param words what the recognizer made of it; may be empty
     */
    record BotInterrupted(CallInfo call, Instant at, Interruption interruption, String words) implements CallEvent {}

    /** The caller begins to hear the reply to a turn. */
    record TurnAnswered(CallInfo call, Instant at, TurnTiming timing) implements CallEvent {}

    /**
     * The dialog tells of something that happened: {@link dev.parley.api.dialog.Conversation#send}.
     *
     * @param name lower-case letters, digits and dashes
     * @param data texts, numbers, truth values, lists and maps of these; unmodifiable
     */
    record DialogSent(CallInfo call, Instant at, String name, Map<String, Object> data) implements CallEvent {}

    /** A speech engine failed in this call. */
    record EngineFailed(CallInfo call, Instant at, String engine, String message) implements CallEvent {}

    /**
     * A call went over to another speech engine, because the one before failed, or can be had again.
     *
     * @param engine the kind: {@code recognizer} or {@code synthesizer}
     * @param from the name of the engine before
     * @param to the name of the engine now
     * @param reason why
     */
    record EngineChanged(CallInfo call, Instant at, String engine, String from, String to, String reason)
            implements CallEvent {}

    /**
     * The call is over.
     *
     * @param detail what the dialog, the carrier or the failure said about it; may be empty
     */
    record CallEnded(CallInfo call, Instant at, EndReason reason, String detail) implements CallEvent {}
}
