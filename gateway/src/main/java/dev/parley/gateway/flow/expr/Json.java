package dev.parley.gateway.flow.expr;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as values, and values as JSON. */
public final class Json {

    /** How deep lists and maps may lie in each other. */
    public static final int MOST_LEVELS = 32;

    /** How many values a text may have, lists and maps counted too. */
    public static final int MOST_VALUES = 10_000;

    private static final int LONGEST_NUMBER = 100;
    private static final double LARGEST_WHOLE = 1L << 53;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private Json() {}

    /**
     * Reads a JSON text, whose length is the caller's to bound.
     *
     * @return maps and lists that cannot be changed, texts, true or false, {@link Long} for numbers written as whole ones,
     *     else {@link Double}; null for {@code null}
     * @throws EvaluationException if it is no JSON, or too large
     */
    public static @Nullable Object read(String text) throws EvaluationException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Object value = new JsonReading(parser).value();
            if (parser.nextToken() != null) {
                throw new EvaluationException("more than one JSON value");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new TooLargeException(
                    "JSON deeper than " + MOST_LEVELS + " levels, or with a number, a name or a text that is too long");
        } catch (JsonProcessingException e) {
            // its own message quotes what it read
            throw new EvaluationException("no JSON: line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a value, each of its parts being what a {@link dev.parley.gateway.flow.model.Kind} has: dates as
     * {@code 2026-11-24}, times as {@code 19:30}, moments and durations as ISO 8601 has them.
     */
    public static String write(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> generator.writeNull();
            case String text -> generator.writeString(text);
            case Boolean truth -> generator.writeBoolean(truth);
            case Long number -> generator.writeNumber(number);
            case Double number
            when number % 1 == 0 && Math.abs(number) <= LARGEST_WHOLE -> generator.writeNumber(number.longValue());
            case Double number -> generator.writeNumber(number);
            case LocalDate date -> generator.writeString(date.toString());
            case LocalTime time -> generator.writeString(time.toString());
            case ZonedDateTime moment -> generator.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
            case Duration duration -> generator.writeString(duration.toString());
            case List<?> list -> {
                generator.writeStartArray();
                for (Object item : list) {
                    write(generator, item);
                }
                generator.writeEndArray();
            }
            case Map<?, ?> map -> {
                generator.writeStartObject();
                for (Map.Entry<?, ?> member : map.entrySet()) {
                    generator.writeFieldName(String.valueOf(member.getKey()));
                    write(generator, member.getValue());
                }
                generator.writeEndObject();
            }
            default -> throw new IllegalArgumentException("no value of a flow: " + value.getClass());
        }
    }
}
