package dev.parley.gateway.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads PerCL: a JSON array of objects with one key each, the command's name. */
final class Percl {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {};

    private Percl() {}

    /**
     * Reads an answer to a webhook; an empty one has no commands.
     *
     * @throws IllegalArgumentException if it is not PerCL
     */
    static List<PerclCommand> parse(String body) {
        if (body.isBlank()) {
            return List.of();
        }
        JsonNode answer = read(body);
        if (!answer.isArray()) {
            throw new IllegalArgumentException("the answer is not a JSON array of PerCL commands");
        }
        List<PerclCommand> commands = new ArrayList<>();
        for (JsonNode command : answer) {
            if (command.size() != 1 || !command.iterator().next().isObject()) {
                throw new IllegalArgumentException("command " + (commands.size() + 1)
                        + " is not an object with one key, the command's name, and an object of its arguments");
            }
            String name = command.fieldNames().next();
            commands.add(new PerclCommand(name, JSON.convertValue(command.get(name), ARGUMENTS)));
        }
        return commands;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the answer is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
