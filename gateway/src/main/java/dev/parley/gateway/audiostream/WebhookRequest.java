package dev.parley.gateway.audiostream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The fields of a webhook request. Fields and values that we do not know are no mistake. */
final class WebhookRequest {

    private static final int LONGEST_STRING = 4096;
    private static final int LONGEST_ID = 256;
    private static final int MOST_DETAILS = 64;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxStringLength(LONGEST_STRING)
                            .maxNameLength(128)
                            .maxNumberLength(64)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode fields;

    private WebhookRequest(ObjectNode fields) {
        this.fields = fields;
    }

    static WebhookRequest parse(byte[] body) throws WebhookException {
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return new WebhookRequest(object);
            }
        } catch (IOException malformed) {
            // The parser's own message would quote the body.
            throw invalid("the body is not JSON, or has a field twice, a string over " + LONGEST_STRING
                    + " characters, or more than 16 levels");
        }
        throw invalid("the body is not a JSON object");
    }

    /** A field that must be there and not be empty. */
    String required(String name) throws WebhookException {
        String value = optional(name);
        if (value.isEmpty()) {
            throw invalid("'" + name + "' is missing or empty");
        }
        return value;
    }

    /** A field that may be missing or null: then empty. */
    String optional(String name) throws WebhookException {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw invalid("'" + name + "' is not a string");
        }
        if (value.textValue().length() > LONGEST_ID) {
            throw invalid("'" + name + "' is longer than " + LONGEST_ID + " characters");
        }
        return value.textValue();
    }

    /** All strings, numbers and truth values but those named, the first 64 of them. */
    Map<String, Object> detailsWithout(Set<String> names) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (!names.contains(field.getKey()) && details.size() < MOST_DETAILS) {
                JsonNode value = field.getValue();
                switch (value.getNodeType()) {
                    case STRING -> details.put(field.getKey(), value.textValue());
                    case NUMBER -> details.put(field.getKey(), value.numberValue());
                    case BOOLEAN -> details.put(field.getKey(), value.booleanValue());
                    default -> {}
                }
            }
        }
        return details;
    }

    private static WebhookException invalid(String message) {
        return new WebhookException(400, WebhookOutcome.INVALID, message);
    }
}
