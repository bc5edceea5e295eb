package dev.parley.gateway.endtoend;

import dev.parley.api.call.CallEvent;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.carrier.PlatformCall;
import dev.parley.gateway.carrier.PlatformOutcome;
import dev.parley.gateway.carrier.SimulatedCall;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A caller on the phone. What the bot says is known by the gateway's events: what has been heard to its end. */
final class Caller {

    private final RunningGateway gateway;
    private final String callId;
    private final Ear ear;
    private final SimulatedCall call;
    private final CompletableFuture<PlatformOutcome> outcome;
    private int followed;

    /** By webhooks. */
    Caller(RunningGateway gateway, String callId, Ear ear, PlatformCall placed) {
        this(gateway, callId, ear, wait(placed.stream()), placed.outcome());
    }

    /** By the stream alone. */
    Caller(RunningGateway gateway, String callId, Ear ear, SimulatedCall call) {
        this(gateway, callId, ear, call, new CompletableFuture<>());
    }

    private Caller(
            RunningGateway gateway,
            String callId,
            Ear ear,
            SimulatedCall call,
            CompletableFuture<PlatformOutcome> outcome) {
        this.gateway = gateway;
        this.callId = callId;
        this.ear = ear;
        this.call = call;
        this.outcome = outcome;
    }

    String callId() {
        return callId;
    }

    Ear ear() {
        return ear;
    }

    /** For what a caller cannot do: cutting the line, and such. */
    SimulatedCall line() {
        return call;
    }

    /** Says something with the second voice. */
    Caller says(String text) {
        return speaks(Speech.of(gateway.secondVoice(), text));
    }

    /** Plays speech into the phone, mu-law at 8000 Hz. */
    Caller speaks(byte[] audio) {
        wait(call.speak(audio));
        return this;
    }

    /** Presses keys; does not wait for it, because the call may end by it. */
    Caller presses(String keys) {
        call.press(keys);
        return this;
    }

    /** Waits until the bot has said something with these words in it, after what was waited for before. */
    Caller hears(String words) {
        int at = gateway.events()
                .await(
                        callId,
                        followed,
                        "the bot saying '" + words + "'",
                        event -> event instanceof CallEvent.BotSaid said
                                && said.heard().contains(words));
        followed = at + 1;
        return this;
    }

    /** Waits until the call has been announced to the bot. */
    Caller connects() {
        wait(call.started());
        return this;
    }

    /** Waits until the bot's first sound is in the ear. */
    Caller hearsSomething() throws InterruptedException {
        if (!ear.botSounds.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the bot said nothing; " + gateway.events().of(callId) + call.ended());
        }
        return this;
    }

    Caller hangsUp() {
        call.hangUp();
        return this;
    }

    /** How the stream ended; waits for it. */
    CallEnd end() {
        return wait(call.ended());
    }

    /** What became of the call at the platform; waits for it. */
    PlatformOutcome outcome() {
        return wait(outcome);
    }

    /** What the bot understood, utterance by utterance; waits for the end of the call. */
    List<String> understood() {
        gateway.events().await(callId, 0, "the end of the call", CallEvent.CallEnded.class::isInstance);
        return gateway.events().of(callId, CallEvent.CallerSaid.class).stream()
                .map(CallEvent.CallerSaid::text)
                .toList();
    }

    private static <T> T wait(CompletableFuture<T> future) {
        try {
            return future.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
