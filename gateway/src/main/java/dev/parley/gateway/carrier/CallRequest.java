package dev.parley.gateway.carrier;

import dev.parley.api.audio.AudioFormat;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The call to place. Immutable: the {@code with} methods return copies.
 *
 * @param callId the carrier's id of the call; default {@code CA} and 40 random hex digits
 * @param from the calling number; default {@code +15550009999}
 * @param to the dialled number
 * @param inbound whether a caller calls the bot; false for a call the bot had placed; default true
 * @param metadata strings that go with the call; default none
 * @param format the call's audio format, both ways; default mu-law at 8000 Hz
 */
public record CallRequest(
        String callId, String from, String to, boolean inbound, List<String> metadata, AudioFormat format) {

    public CallRequest {
        metadata = List.copyOf(metadata);
    }

    /** A call to a number, everything else at its default. */
    public static CallRequest to(String number) {
        return new CallRequest(randomId("CA"), "+15550009999", number, true, List.of(), AudioFormat.MULAW_8K);
    }

    public CallRequest withCallId(String changed) {
        return new CallRequest(changed, from, to, inbound, metadata, format);
    }

    public CallRequest withFrom(String changed) {
        return new CallRequest(callId, changed, to, inbound, metadata, format);
    }

    public CallRequest withInbound(boolean changed) {
        return new CallRequest(callId, from, to, changed, metadata, format);
    }

    public CallRequest withMetadata(List<String> changed) {
        return new CallRequest(callId, from, to, inbound, changed, format);
    }

    public CallRequest withFormat(AudioFormat changed) {
        return new CallRequest(callId, from, to, inbound, metadata, changed);
    }

    static String randomId(String prefix) {
        byte[] random = new byte[20];
        ThreadLocalRandom.current().nextBytes(random);
        return prefix + HexFormat.of().formatHex(random);
    }
}
