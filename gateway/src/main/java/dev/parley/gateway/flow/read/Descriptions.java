package dev.parley.gateway.flow.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** One sentence on each key of the language, for those who write flows. */
record Descriptions(Properties sentences) {

    private static final String FILE = "keys.properties";

    static Descriptions read() {
        Properties sentences = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Descriptions.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + FILE, unreadable);
        }
        return new Descriptions(sentences);
    }

    /** The sentence on a key; empty if there is none, as of keys that a plugin has. */
    Optional<String> find(String key) {
        return Optional.ofNullable(sentences.getProperty(key));
    }

    /**
     * The sentence on a key, such as {@code say.ssml}.
     *
     * @throws IllegalStateException if there is none
     */
    String of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException(FILE + " says nothing about " + key));
    }
}
