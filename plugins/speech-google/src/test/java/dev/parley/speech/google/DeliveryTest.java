package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {

    @TempDir
    private Path folder;

    private final List<ByteBuffer> chunks = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 12, 44, 57, 58, 59, 1000, 100_000})
    void aHeaderIsRemovedHoweverTheAudioArrives(int step) throws IOException {
        byte[] audio = noise(20_000);
        assertThat(delivered(AudioFormat.MULAW_8K, wav(AudioFormat.MULAW_8K, audio), step))
                .isEqualTo(audio);
        assertThat(delivered(AudioFormat.L16_16K, wav(AudioFormat.L16_16K, audio), step))
                .isEqualTo(audio);
        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.remaining() % 2).isZero());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000})
    void audioWithoutAHeaderStaysWhole(int step) {
        for (String start : List.of("", "R", "RIF", "RIFX", "RIFF....WAVX", "RIFF....JUNKdata")) {
            byte[] audio = noise(1000);
            byte[] odd = start.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(odd, 0, audio, 0, odd.length);
            assertThat(delivered(AudioFormat.MULAW_8K, audio, step)).as(start).isEqualTo(audio);
            assertThat(delivered(AudioFormat.MULAW_8K, odd, step)).as(start).isEqualTo(odd);
        }
    }

    @Test
    void audioThatOnlyBeginsLikeAFileStaysWhole() {
        byte[] audio = noise(100_000);
        ByteBuffer.wrap(audio)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF____WAVEjunk".getBytes(StandardCharsets.US_ASCII))
                .putInt(1 << 30);
        assertThat(delivered(AudioFormat.MULAW_8K, audio, 500)).isEqualTo(audio);
    }

    @Test
    void halfSamplesWaitForTheirOtherHalf() {
        assertThat(delivered(AudioFormat.L16_8K, new byte[] {1, 2, 3, 4, 5}, 3)).containsExactly(1, 2, 3, 4);
        assertThat(chunks).extracting(ByteBuffer::remaining).containsExactly(2, 2);
    }

    @Test
    void muchAudioComesInSeconds() {
        delivered(AudioFormat.MULAW_8K, noise(20_000), 20_000);
        assertThat(chunks).extracting(ByteBuffer::remaining).containsExactly(8000, 8000, 4000);
    }

    private byte[] delivered(AudioFormat format, byte[] audio, int step) {
        chunks.clear();
        Delivery delivery = new Delivery(format, chunks::add);
        for (int start = 0; start < audio.length; start += step) {
            delivery.add(ByteString.copyFrom(audio, start, Math.min(step, audio.length - start)));
        }
        delivery.finish();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        chunks.forEach(chunk -> all.write(chunk.array(), chunk.arrayOffset() + chunk.position(), chunk.remaining()));
        return all.toByteArray();
    }

    private byte[] wav(AudioFormat format, byte[] audio) throws IOException {
        Path file = folder.resolve("a.wav");
        new Wav(format, audio).write(file);
        return Files.readAllBytes(file);
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        Arrays.fill(noise, 0, Math.min(4, bytes), (byte) 0xff);
        return noise;
    }
}
