package dev.parley.gateway.cli;

import dev.parley.api.call.CallEvent;
import dev.parley.api.dialog.Playback;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.flow.text.Turn;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** News of a call under test, from whoever has them. */
sealed interface Cue {

    /**
     * The bot is going to say something.
     *
     * @param playback once it has begun; empty if nobody can tell how far it is
     */
    record Says(String text, CompletableFuture<Optional<Playback>> playback) implements Cue {}

    /**
     * The bot waits for the caller.
     *
     * @param message whether it takes a message
     */
    record Waits(boolean message) implements Cue {}

    /** The bot waits no more. */
    record Goes() implements Cue {}

    /** The call is streamed to the gateway, for the first time or as it has come back. */
    record Streamed(SimulatedCall line) implements Cue {}

    /** The platform is done with the call. */
    record Over() implements Cue {}

    /** The gateway tells of it. */
    record Told(CallEvent event) implements Cue {}

    /** The caller has done something. */
    record Done(Turn turn, Instant at) implements Cue {}
}
