package dev.parley.speech.embedded;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.parley.api.speech.Word;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What Vosk says it heard.
 *
 * @param text the words; empty if none
 * @param words the words with times by the decoder's clock; empty in a partial result
 */
record Hypothesis(String text, List<Word> words) {

    private static final JsonFactory JSON = new JsonFactory();

    /** Reads Vosk's JSON: {@code {"partial": ...}}, or {@code {"result": [{conf, end, start, word}...], "text": ...}}. */
    static Hypothesis parse(String json) {
        String text = "";
        List<Word> words = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("text") || name.equals("partial")) {
                    text = parser.getValueAsString("");
                } else if (name.equals("result") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        words.add(word(parser));
                    }
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Vosk's answer makes no sense: " + e.getMessage(), e);
        }
        return new Hypothesis(text.strip(), words);
    }

    /** The mean of the words' confidences; 1 if there are none. */
    double confidence() {
        return words.stream().mapToDouble(Word::confidence).average().orElse(1);
    }

    private static Word word(JsonParser parser) throws IOException {
        String text = "";
        double start = 0;
        double end = 0;
        double confidence = 1;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "word" -> text = parser.getValueAsString("");
                case "start" -> start = parser.getValueAsDouble();
                case "end" -> end = parser.getValueAsDouble();
                case "conf" -> confidence = Math.clamp(parser.getValueAsDouble(), 0, 1);
                default -> parser.skipChildren();
            }
        }
        return new Word(text, seconds(start), seconds(end), confidence);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
