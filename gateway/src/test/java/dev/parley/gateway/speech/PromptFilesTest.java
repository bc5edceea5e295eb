package dev.parley.gateway.speech;

import static dev.parley.gateway.speech.PromptCacheTest.request;
import static dev.parley.gateway.speech.PromptCacheTest.spoken;
import static dev.parley.gateway.speech.PromptSource.DISK;
import static dev.parley.gateway.speech.PromptSource.ENGINE;
import static dev.parley.gateway.speech.PromptSource.MEMORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.api.speech.SpeechSynthesizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the prompt cache keeps between runs. */
class PromptFilesTest {

    private static final long LARGE = 1 << 20;
    private static final long ROOM_FOR_THREE = 3 * 3 * 4096;
    private static final String A = "a".repeat(30);
    private static final String B = "b".repeat(30);
    private static final String C = "c".repeat(30);

    @TempDir
    private Path data;

    private final ToneSynthesizer engine = new ToneSynthesizer();
    private final CacheNews news = new CacheNews();

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void whatIsAskedForAgainIsThereInTheNextRun() throws Exception {
        run(LARGE, "Good morning.", "Good morning.");
        run(LARGE, "Good morning.", "Good morning.");

        assertThat(news.sources).containsExactly(ENGINE, MEMORY, DISK, MEMORY);
        assertThat(engine.asked).hasSize(1);
        assertThat(news.anomalies).isEmpty();
    }

    @Test
    void whatIsSaidOnceNeverGetsToTheDisk() throws Exception {
        run(LARGE, "Good morning, Mr. Smith.");

        assertThat(folder()).doesNotExist();
    }

    @Test
    void whatTwoCallsAskForAtOnceGetsThere() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        engine.wait(latch);
        try (PromptCache cache = cache(LARGE)) {
            SpeechSynthesizer synthesizer = cache.around(engine, "tone");
            List<Spoken> both = List.of(new Spoken(), new Spoken());
            both.forEach(spoken -> synthesizer.synthesize(request("Good morning."), spoken));
            latch.countDown();
            for (Spoken spoken : both) {
                spoken.awaitEnd();
            }
        }

        assertThat(files()).hasSize(1);
    }

    @Test
    void itSoundsTheSameFromTheDisk() throws Exception {
        run(LARGE, "Good morning.", "Good morning.");
        try (PromptCache cache = cache(LARGE)) {
            Spoken spoken = spoken(cache.around(engine, "tone"), request("Good morning."));
            assertThat(spoken.audio()).isEqualTo(ToneSynthesizer.audio(request("Good morning.")));
            assertThat(spoken.words()).isEqualTo(ToneSynthesizer.words("Good morning."));
        }
    }

    @Test
    void nobodyElseMayReadItAndNoTextIsInIt() throws Exception {
        assumeTrue(data.getFileSystem().supportedFileAttributeViews().contains("posix"));
        run(LARGE, "Good morning.", "Good morning.");

        Path file = files().getFirst();
        assertThat(Files.getPosixFilePermissions(folder())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}\\.prompt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "empty", "one bit", "longer", "foreign", "another's", "huge"})
    void aFileThatIsNotWhatItShouldBeIsDroppedAndNotPlayed(String harm) throws Exception {
        run(LARGE, "Good morning.", "Good morning.", "Good evening.", "Good evening.");
        Path victim = file("Good morning.");
        byte[] bytes = Files.readAllBytes(victim);
        Files.write(
                victim,
                switch (harm) {
                    case "cut" -> Arrays.copyOf(bytes, bytes.length / 2);
                    case "empty" -> new byte[0];
                    case "one bit" -> flipped(bytes, bytes.length - 100);
                    case "longer" -> Arrays.copyOf(bytes, bytes.length + 1);
                    case "foreign" -> "#!/bin/sh\nexit 0\n".repeat(10).getBytes(StandardCharsets.US_ASCII);
                    case "huge" -> new byte[2 << 20];
                    default -> Files.readAllBytes(file("Good evening."));
                });
        news.sources.clear();
        run(LARGE * 10, "Good morning.", "Good evening.", "Good morning.");

        assertThat(news.sources).containsExactly(ENGINE, DISK, MEMORY);
        assertThat(news.anomalies).containsExactly("prompt-file-broken");
        assertThat(Files.readAllBytes(victim)).as("made anew").isEqualTo(bytes);
    }

    @Test
    void whatIsNotOursIsLetBeButForOurOwnLeftovers() throws Exception {
        Files.createDirectories(folder());
        Path foreign = Files.writeString(folder().resolve("letter.txt"), "Dear Sir or Madam");
        Path leftover = Files.writeString(folder().resolve("12345.prompt.tmp"), "half a pro");
        run(LARGE, "Good morning.");

        assertThat(foreign).exists();
        assertThat(leftover).doesNotExist();
    }

    @Test
    void theLeastRecentlyUsedGoFirst() throws Exception {
        threeFiles();
        run(ROOM_FOR_THREE, A, "d".repeat(30), "d".repeat(30));

        assertThat(files()).containsExactlyInAnyOrder(file(A), file(C), file("d".repeat(30)));
    }

    @Test
    void theNextRunKnowsWhichWereUsedLast() throws Exception {
        threeFiles();
        run(LARGE, A);
        run(ROOM_FOR_THREE - 1, "nothing new");

        assertThat(files()).containsExactlyInAnyOrder(file(A), file(C));
    }

    /** Of three blocks each, the first one the oldest. */
    private void threeFiles() throws Exception {
        run(LARGE, A, A, B, B, C, C);
        for (String text : List.of(A, B, C)) {
            assertThat(file(text))
                    .satisfies(file -> assertThat(Files.size(file)).isBetween(8193L, 12_288L));
            Files.setLastModifiedTime(file(text), FileTime.fromMillis(1_000_000L * text.charAt(0)));
        }
    }

    @Test
    void aFileThatIsGoneIsMadeAnew() throws Exception {
        run(LARGE, "Good morning.", "Good morning.");
        try (PromptCache cache = cache(LARGE)) {
            Files.delete(files().getFirst());
            Spoken spoken = spoken(cache.around(engine, "tone"), request("Good morning."));
            assertThat(spoken.audio()).isEqualTo(ToneSynthesizer.audio(request("Good morning.")));
        }

        assertThat(news.sources).containsExactly(ENGINE, MEMORY, ENGINE);
        assertThat(news.anomalies).isEmpty();
    }

    @Test
    void aFileThatIsGoneAndAnEngineThatRefusesEndInAFailure() throws Exception {
        run(LARGE, "Good morning.", "Good morning.");
        try (PromptCache cache = cache(LARGE)) {
            Files.delete(files().getFirst());
            engine.close();
            Spoken spoken = spoken(cache.around(engine, "tone"), request("Good morning."));
            assertThat(spoken.failures()).containsExactly("UNAVAILABLE closed");
        }
    }

    @Test
    void aDiskThatCannotBeWrittenHarmsNobody() throws Exception {
        Files.writeString(folder(), "a file where the folder should be");
        run(LARGE, "Good morning.", "Good morning.", "Good morning.");

        assertThat(news.sources).containsExactly(ENGINE, MEMORY, MEMORY);
        assertThat(news.anomalies).containsExactly("prompt-not-written");
    }

    @Test
    void withoutRoomOnDiskNothingIsWritten() throws Exception {
        run(0, "Good morning.", "Good morning.");

        assertThat(folder()).doesNotExist();
    }

    /** One run of the gateway in which some texts are said, one after the other. */
    private void run(long diskBytes, String... texts) throws InterruptedException {
        try (PromptCache cache = cache(diskBytes)) {
            SpeechSynthesizer synthesizer = cache.around(engine, "tone");
            for (String text : texts) {
                spoken(synthesizer, request(text));
            }
        }
    }

    private PromptCache cache(long diskBytes) {
        return new PromptCache(new PromptCacheSettings(LARGE, Optional.of(folder()), diskBytes), news);
    }

    private Path folder() {
        return data.resolve("prompts");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }

    private Path file(String text) {
        return folder().resolve(new PromptKeys("tone").of(request(text)) + ".prompt");
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= 1;
        return copy;
    }
}
