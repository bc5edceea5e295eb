package dev.parley.gateway.flow.expr;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading of a JSON text, which counts its values. */
final class JsonReading {

    private final JsonParser parser;
    private int values;

    JsonReading(JsonParser parser) {
        this.parser = parser;
    }

    /** The value that begins with the parser's current token. */
    @Nullable
    Object value() throws IOException, EvaluationException {
        if (++values > Json.MOST_VALUES) {
            throw new TooLargeException("JSON with more than " + Json.MOST_VALUES + " values");
        }
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new EvaluationException("no JSON: it is empty");
        }
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> decimal();
            case START_ARRAY -> list();
            default -> map();
        };
    }

    private Object whole() throws IOException, EvaluationException {
        return switch (parser.getNumberType()) {
            case INT, LONG -> parser.getLongValue();
            default -> decimal();
        };
    }

    private Double decimal() throws IOException, EvaluationException {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw new TooLargeException("JSON with a number beyond 1.8e308");
        }
        return number;
    }

    private List<@Nullable Object> list() throws IOException, EvaluationException {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return Collections.unmodifiableList(items);
    }

    private Map<String, @Nullable Object> map() throws IOException, EvaluationException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value());
        }
        return Collections.unmodifiableMap(members);
    }
}
