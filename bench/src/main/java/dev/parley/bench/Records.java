package dev.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the gateway wrote about its calls: records and events, by call. */
final class Records {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the dialog got, and when. */
    record Answer(Instant at, String text) {}

    /** What the gateway said about a call, and when. */
    record Event(Instant at, String text) {}

    private final Map<String, JsonNode> records = new HashMap<>();
    private final Map<String, List<Event>> events = new HashMap<>();

    /** Reads both files; a missing one is empty. */
    static Records read(Path calls, Path events) throws IOException {
        Records all = new Records();
        if (Files.exists(calls)) {
            for (String line : Files.readAllLines(calls)) {
                JsonNode record = JSON.readTree(line);
                all.records.put(record.path("callId").asText(), record);
            }
        }
        if (Files.exists(events)) {
            for (String line : Files.readAllLines(events)) {
                String[] columns = line.split("\t", 3);
                all.events
                        .computeIfAbsent(columns[0], id -> new ArrayList<>())
                        .add(new Event(Instant.parse(columns[1]), columns[2]));
            }
        }
        return all;
    }

    /** Whether there is a record of a call. */
    boolean has(String callId) {
        return records.containsKey(callId);
    }

    /** The answers that the dialog got. */
    List<Answer> answers(String callId) {
        JsonNode variables = records.getOrDefault(callId, JSON.missingNode()).path("variables");
        List<Answer> answers = new ArrayList<>();
        for (int count = 1; variables.has("answer-" + count); count++) {
            answers.add(new Answer(
                    Instant.parse(variables.path("answered-" + count).asText()),
                    variables.path("answer-" + count).asText()));
        }
        return answers;
    }

    /** What the record says about each turn's wait. */
    List<String> turns(String callId) {
        List<String> turns = new ArrayList<>();
        records.getOrDefault(callId, JSON.missingNode()).path("turns").forEach(turn -> turns.add(turn.toString()));
        return turns;
    }

    List<Event> events(String callId) {
        return events.getOrDefault(callId, List.of());
    }
}
