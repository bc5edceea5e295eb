package dev.parley.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListsTest {

    /** As the file that comes with Parley has it. */
    private static final String SHIPPED = "speech:\n  recognizer: embedded\n";

    @Test
    void aListThatLacksItsBracketsIsAMistake() {
        assertThat(Written.file("turn-taking:\n  fillers: One moment, Just a second\n")
                        .mistakes())
                .isNotEmpty();
        assertThat(Written.file("speech:\n  recognizer: google, embedded\n").mistakes())
                .isNotEmpty();
    }

    @Test
    void anEmptyTextIsNoList() {
        assertThat(Written.file("audiostream:\n  metadata: \"\"\n").mistakes())
                .singleElement()
                .asString()
                .endsWith("audiostream.metadata: expected a value, or a list of values, found ''");
    }

    @Test
    void bracketsInAVariableWork() {
        Written written = new Written(SHIPPED, Map.of("PARLEY_SPEECH_RECOGNIZER", "[google, embedded]"));

        assertThat(written.settings().speech().recognizer()).isEqualTo(List.of("google", "embedded"));
    }
}
