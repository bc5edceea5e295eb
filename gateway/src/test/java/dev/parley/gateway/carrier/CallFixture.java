package dev.parley.gateway.carrier;

import dev.parley.api.audio.AudioFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A call in virtual time between a caller and a bot that the test plays. */
final class CallFixture {

    final VirtualClock clock = new VirtualClock();
    final Bot bot = new Bot();
    final ListeningCaller ear = new ListeningCaller();
    final SimulatedCall call;

    CallFixture() {
        this(CarrierSettings.DEFAULTS);
    }

    CallFixture(CarrierSettings settings) {
        this(settings, AudioFormat.MULAW_8K);
    }

    CallFixture(CarrierSettings settings, AudioFormat format) {
        CallRequest request = CallRequest.to("+15550000001")
                .withCallId("CA1")
                .withFrom("+15551234567")
                .withMetadata(List.of("a", "b"))
                .withFormat(format);
        call = SimulatedCarrier.inProcess(bot, request, settings, clock, ear);
    }

    void advance(long millis) {
        clock.advance(Duration.ofMillis(millis));
    }

    CallEnd end() {
        return call.ended().join();
    }

    static byte[] mulaw(int value, int millis) {
        byte[] audio = new byte[millis * 8];
        Arrays.fill(audio, (byte) value);
        return audio;
    }
}
