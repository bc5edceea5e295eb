package dev.parley.gateway.audiostream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes PerCL: a JSON array of objects with one key each, the command's name. */
final class PerclWriter {

    private final PerclShape shape;

    PerclWriter(PerclShape shape) {
        this.shape = shape;
    }

    String write(List<Percl> commands) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Percl command : commands) {
            write(command, array.addObject());
        }
        return array.toString();
    }

    private void write(Percl command, ObjectNode object) {
        ObjectNode fields = object.putObject(command.getClass().getSimpleName());
        switch (command) {
            case Percl.AudioStream stream -> audioStream(stream, fields);
            case Percl.Redirect redirect ->
                fields.put("actionUrl", redirect.actionUrl().toString());
            case Percl.OutDial dial -> {
                fields.put("destination", dial.destination());
                fields.put("callingNumber", dial.callingNumber());
                fields.put("actionUrl", dial.actionUrl().toString());
                fields.put("callConnectUrl", dial.callConnectUrl().toString());
                fields.put("timeout", dial.timeout().toSeconds());
            }
            case Percl.CreateConference conference ->
                fields.put("actionUrl", conference.actionUrl().toString());
            case Percl.AddToConference add -> fields.put("conferenceId", add.conferenceId());
            case Percl.Hangup hangup -> putUnlessEmpty(fields, "reason", hangup.reason());
            case Percl.Reject reject -> putUnlessEmpty(fields, "reason", reject.reason());
            case Percl.Say say -> {
                fields.put("text", say.text());
                putUnlessEmpty(fields, "language", say.language());
            }
            case Percl.Pause pause -> fields.put("length", pause.length().toMillis());
        }
    }

    private void audioStream(Percl.AudioStream stream, ObjectNode fields) {
        String location = stream.location().toString();
        switch (shape.location()) {
            case OBJECT -> fields.putObject("location").put("uri", location);
            case STRING -> fields.put("location", location);
        }
        fields.put("contentType", stream.contentType());
        fields.put("actionUrl", stream.actionUrl().toString());
        ArrayNode metadata = fields.putArray(shape.metadata().key());
        stream.metadata().forEach(metadata::add);
    }

    private static void putUnlessEmpty(ObjectNode fields, String key, String value) {
        if (!value.isEmpty()) {
            fields.put(key, value);
        }
    }
}
