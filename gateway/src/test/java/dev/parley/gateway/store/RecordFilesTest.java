package dev.parley.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.call.CallFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFilesTest {

    @TempDir
    private Path folder;

    private RecordFiles files;

    @BeforeEach
    void open() {
        files = new RecordFiles(folder);
    }

    @Test
    void aTranscriptReadsLikeAConversation() throws Exception {
        files.record(Records.full("CA1", Map.of()));

        assertThat(folder.resolve("transcripts/2026-01-01/CA1.txt")).content().isEqualTo("""
                        Call CA1
                        From +15551234567 to +15550000002, dialog faq
                        2026-01-01T10:00:00Z, 42.5 s, caller hung up: bye

                             1.2 s  Bot:    How can I help?
                             4.8 s  Caller: when do you open
                             6.0 s  Caller: (pressed 12#)
                             9.5 s  Bot:    At nine. Sharp. (heard: At)
                             9.9 s  Bot:    Bye (not heard)
                        """);
    }

    @Test
    void aSecondCallOfTheSameIdHasATranscriptOfItsOwn() throws Exception {
        files.record(Records.full("CA1", Map.of()));
        files.record(Records.full("CA1", Map.of()));

        assertThat(folder.resolve("transcripts/2026-01-01/CA1-2.txt")).exists();
        assertThat(Files.readAllLines(folder.resolve("calls.jsonl")))
                .hasSize(2)
                .last()
                .asString()
                .contains("transcripts/2026-01-01/CA1-2.txt");
    }

    @Test
    void aFileThatWasCutInMidLineGoesOnWithALineOfItsOwn() throws Exception {
        files.record(Records.plain("CA1"));
        Files.writeString(folder.resolve("calls.jsonl"), "{\"cut", StandardOpenOption.APPEND);
        files.record(Records.plain("CA2"));

        assertThat(Files.readAllLines(folder.resolve("calls.jsonl")))
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(1)).isEqualTo("{\"cut"))
                .satisfies(lines -> assertThat(lines.get(2)).startsWith("{").endsWith("}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../../etc/passwd", "a/b", "a\\b", "CON:", "a\u0000b", "\u00e9\u2603"})
    void noCallIdLeavesTheFolder(String callId) throws Exception {
        files.record(Records.full(callId, Map.of()));

        try (var written = Files.walk(folder)) {
            assertThat(written.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "calls.jsonl", "transcripts/2026-01-01/" + CallFile.name(callId) + ".txt");
        }
        assertThat(CallFile.name(callId)).matches("[A-Za-z0-9_.-]{1,120}");
    }

    @Test
    void differentIdsHaveDifferentNames() {
        assertThat(CallFile.name("a/b")).isNotEqualTo(CallFile.name("a:b"));
        assertThat(CallFile.name("x".repeat(5000)))
                .isNotEqualTo(CallFile.name("x".repeat(5001)))
                .hasSizeLessThan(120);
    }
}
