package dev.parley.gateway.store;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.call.TurnTiming;
import dev.parley.api.dialog.HandOver;
import dev.parley.gateway.call.CallRecord;
import dev.parley.gateway.call.CarrierStatus;
import dev.parley.gateway.call.TranscriptLine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records of calls that never were. */
final class Records {

    static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    private Records() {}

    /** A call with a bit of everything. */
    static CallRecord full(String callId, Map<String, Object> variables) {
        return new CallRecord(
                call(callId),
                "faq",
                START.plusMillis(42_500),
                EndReason.CALLER_HUNG_UP,
                "bye",
                List.of(
                        new TranscriptLine.BotSaid(START.plusMillis(1200), "How can I help?", "How can I help?"),
                        new TranscriptLine.CallerSaid(START.plusMillis(4800), "when do you open", 0.9),
                        new TranscriptLine.CallerPressed(START.plusMillis(6000), "12#"),
                        new TranscriptLine.BotSaid(START.plusMillis(9500), "At nine.\nSharp.", "At"),
                        new TranscriptLine.BotSaid(START.plusMillis(9900), "Bye", "")),
                List.of(new TurnTiming(
                        Duration.ofMillis(600), Duration.ofMillis(650), Duration.ofMillis(700), null, null, null)),
                variables,
                List.of(Path.of("recordings", "a.wav"), Path.of("recordings", "a.2.wav")),
                Optional.of(new HandOver.OutDial("+15550000003", "")),
                Optional.empty());
    }

    static CallRecord plain(String callId) {
        return new CallRecord(
                call(callId),
                "",
                START.plusSeconds(1),
                EndReason.CONNECTION_LOST,
                "",
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static CarrierStatus status(String callId) {
        return new CarrierStatus(
                callId, START.plusSeconds(43), "completed", "farEndHangup", Map.of("callDuration", 42));
    }

    private static CallInfo call(String callId) {
        return new CallInfo(callId, "+15550000002", "+15551234567", true, List.of("m"), AudioFormat.MULAW_8K, START);
    }
}
