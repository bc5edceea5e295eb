package dev.parley.gateway.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.TurnTiming;
import dev.parley.api.dialog.HandOver;
import dev.parley.gateway.call.CallRecord;
import dev.parley.gateway.call.CarrierStatus;
import dev.parley.gateway.call.TranscriptLine;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes records and statuses as JSON, one line each. docs/records.md describes the fields. */
final class RecordJson {

    private static final int VERSION = 1;
    private static final int MOST_VARIABLES = 1000;

    private RecordJson() {}

    /** @param transcriptFile where the readable transcript is, relative to the data folder; empty if there is none */
    static String line(CallRecord record, String transcriptFile) {
        CallInfo call = record.call();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("version", VERSION)
                .put("callId", call.id())
                .put("to", call.to())
                .put("from", call.from())
                .put("inbound", call.inbound())
                .put("format", call.format().contentType())
                .put("startedAt", call.startedAt().toString())
                .put("endedAt", record.endedAt().toString())
                .put(
                        "durationMs",
                        Duration.between(call.startedAt(), record.endedAt()).toMillis())
                .put("dialog", record.dialog())
                .put("reason", record.reason().name())
                .put("detail", record.detail());
        call.cameBack().ifPresent(why -> json.put("cameBack", why.name()));
        ArrayNode metadata = json.putArray("metadata");
        call.metadata().forEach(metadata::add);
        ArrayNode transcript = json.putArray("transcript");
        record.transcript().forEach(line -> transcriptLine(line, transcript.addObject()));
        ArrayNode turns = json.putArray("turns");
        record.turns().forEach(turn -> turn(turn, turns.addObject()));
        ObjectNode variables = json.putObject("variables");
        record.variables().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_VARIABLES)
                .forEach(variable -> JsonValue.put(variables, variable.getKey(), variable.getValue()));
        ArrayNode recordings = json.putArray("recordings");
        record.recordings().forEach(file -> recordings.add(file.toString()));
        if (!transcriptFile.isEmpty()) {
            json.put("transcriptFile", transcriptFile);
        }
        record.handOver().ifPresent(target -> handOver(target, json.putObject("handOver")));
        record.carrierStatus().ifPresent(status -> status(status, json.putObject("carrierStatus")));
        return json.toString();
    }

    static String line(CarrierStatus status) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("version", VERSION).put("callId", status.callId());
        status(status, json);
        return json.toString();
    }

    private static void transcriptLine(TranscriptLine line, ObjectNode json) {
        json.put("at", line.at().toString());
        switch (line) {
            case TranscriptLine.CallerSaid said ->
                json.put("who", "CALLER").put("text", said.text()).put("confidence", said.confidence());
            case TranscriptLine.CallerPressed pressed ->
                json.put("who", "CALLER").put("digits", pressed.digits());
            case TranscriptLine.BotSaid said ->
                json.put("who", "BOT").put("text", said.text()).put("heard", said.heard());
        }
    }

    private static void turn(TurnTiming turn, ObjectNode json) {
        duration(json, "endOfTurnMs", turn.endOfTurn());
        duration(json, "transcriptMs", turn.transcript());
        duration(json, "replyTextMs", turn.replyText());
        duration(json, "firstAudioMadeMs", turn.firstAudioMade());
        duration(json, "firstAudioSentMs", turn.firstAudioSent());
        duration(json, "firstAudioHeardMs", turn.firstAudioHeard());
    }

    private static void duration(ObjectNode json, String name, @Nullable Duration duration) {
        if (duration != null) {
            json.put(name, duration.toMillis());
        }
    }

    private static void handOver(HandOver handOver, ObjectNode json) {
        switch (handOver) {
            case HandOver.Redirect redirect ->
                json.put("kind", "redirect")
                        .put("actionUrl", redirect.actionUrl().toString());
            case HandOver.OutDial dial ->
                json.put("kind", "out-dial")
                        .put("destination", dial.destination())
                        .put("callingNumber", dial.callingNumber());
        }
    }

    private static void status(CarrierStatus status, ObjectNode json) {
        json.put("at", status.at().toString()).put("status", status.status()).put("endedReason", status.endedReason());
        ObjectNode details = json.putObject("details");
        status.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(detail -> JsonValue.put(details, detail.getKey(), detail.getValue()));
    }
}
