package dev.parley.gateway.carrier;

import com.freeclimb.ivr.AppMessage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A caller who remembers what was heard, and when, in milliseconds after the call started. */
public final class ListeningCaller implements CallerEar {

    private final List<String> events = new ArrayList<>();
    private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
    private Instant start = Instant.EPOCH;
    private long audibleFrames;

    /** Such as {@code hello started at 20}. */
    public synchronized List<String> events() {
        return List.copyOf(events);
    }

    /** All that was heard, silence included. */
    public synchronized byte[] audio() {
        return audio.toByteArray();
    }

    /** How many frames held anything from the bot. */
    public synchronized long audibleFrames() {
        return audibleFrames;
    }

    private synchronized void note(String what, Instant at) {
        events.add(what + " at " + Duration.between(start, at).toMillis());
    }

    @Override
    public synchronized void started(Instant at) {
        start = at;
    }

    @Override
    public synchronized void frame(byte[] heard, byte[] said, boolean audible) {
        audio.writeBytes(heard);
        audibleFrames += audible ? 1 : 0;
    }

    @Override
    public void playbackStarted(String id, Instant at) {
        note(id + " started", at);
    }

    @Override
    public void playbackCompleted(String id, Instant at) {
        note(id + " completed", at);
    }

    @Override
    public void cleared(String id, Instant at) {
        note(id + " cleared", at);
    }

    @Override
    public void digit(char digit, Instant at) {
        note("bot pressed " + digit, at);
    }

    @Override
    public void error(String message, Instant at) {
        note("error", at);
    }

    @Override
    public void received(AppMessage message, Instant at) {
        if (message.getPayloadCase() == AppMessage.PayloadCase.PAYLOAD_NOT_SET) {
            note("empty message", at);
        }
    }

    @Override
    public void ended(CallEnd end, Instant at) {
        note("call over: " + end.how(), at);
    }
}
