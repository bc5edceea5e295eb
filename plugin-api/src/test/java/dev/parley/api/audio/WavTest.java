package dev.parley.api.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"audio/mulaw;rate=8000", "audio/l16;rate=8000", "audio/l16;rate=44100"})
    void whatIsWrittenIsReadBack(String contentType) throws IOException {
        AudioFormat format = AudioFormat.ofContentType(contentType).orElseThrow();
        byte[] audio = new byte[format.encoding().bytesPerSample() * 333];
        for (int i = 0; i < audio.length; i++) {
            audio[i] = (byte) (i * 7);
        }
        Path file = folder.resolve("clip.wav");
        new Wav(format, audio).write(file);
        Wav read = Wav.read(file);
        assertThat(read.format()).isEqualTo(format);
        assertThat(read.audio()).isEqualTo(audio);
        assertThat(Files.size(file)).isEqualTo(58 + audio.length + audio.length % 2);
        assertThat(ByteBuffer.wrap(Files.readAllBytes(file))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt(4))
                .isEqualTo((int) Files.size(file) - 8);
    }

    @Test
    void aClipTellsItsDurationAndConverts() {
        Wav clip = new Wav(AudioFormat.MULAW_8K, new byte[8000]);
        assertThat(clip.duration()).isEqualTo(Duration.ofSeconds(1));
        assertThat(clip.to(AudioFormat.MULAW_8K)).isSameAs(clip);
        Wav wide = clip.to(AudioFormat.L16_16K);
        assertThat(wide.format()).isEqualTo(AudioFormat.L16_16K);
        assertThat(wide.duration()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void twoChannelsAreMixed() throws IOException {
        ByteBuffer data =
                little(8).putShort((short) 1000).putShort((short) 3000).putShort((short) -8);
        Wav wav = read(file(1, 2, 8000, 16, data.putShort((short) 8).array()));
        assertThat(little(4).putShort((short) 2000).putShort((short) 0).array()).isEqualTo(wav.audio());
    }

    @Test
    void eightBitPcmAndALawBecomeSixteenBits() throws IOException {
        Wav eight = read(file(1, 1, 8000, 8, new byte[] {(byte) 128, (byte) 255, 0}));
        assertThat(shorts(eight)).containsExactly((short) 0, (short) 32512, (short) -32768);
        Wav law = read(file(6, 1, 8000, 8, new byte[] {(byte) 0xd5, 0x55, (byte) 0xaa, 0x2a, (byte) 0xc5}));
        assertThat(shorts(law)).containsExactly((short) 8, (short) -8, (short) 32256, (short) -32256, (short) 264);
    }

    @Test
    void mulawInStereoIsMixedToSixteenBits() throws IOException {
        byte loud = Mulaw.encode((short) 8000);
        Wav wav = read(file(7, 2, 8000, 8, new byte[] {loud, loud}));
        assertThat(wav.format()).isEqualTo(AudioFormat.L16_8K);
        assertThat(shorts(wav)[0]).isCloseTo((short) 8000, within((short) 256));
    }

    @Test
    void unknownChunksAndTheExtensibleHeaderAreUnderstood() throws IOException {
        ByteBuffer content = little(100);
        tag(content, "RIFF").putInt(0);
        tag(content, "WAVE");
        tag(content, "LIST").putInt(3).put(new byte[4]);
        tag(content, "fmt ")
                .putInt(40)
                .putShort((short) 0xfffe)
                .putShort((short) 1)
                .putInt(16000);
        content.putInt(32000).putShort((short) 2).putShort((short) 16).putShort((short) 22);
        content.putShort((short) 16).putInt(4).putShort((short) 1).put(new byte[14]);
        tag(content, "data").putInt(-1).putShort((short) 77);
        Wav wav = read(Arrays.copyOf(content.array(), content.position()));
        assertThat(wav.format()).isEqualTo(AudioFormat.L16_16K);
        assertThat(shorts(wav)).containsExactly((short) 77);
    }

    @Test
    void aSizeLeftAtZeroMeansTheRest() throws IOException {
        byte[] content = file(1, 1, 8000, 16, new byte[] {1, 0, 2, 0, 3});
        ByteBuffer.wrap(content).putInt(40, 0);
        assertThat(shorts(read(content))).containsExactly((short) 1, (short) 2);
    }

    @Test
    void whatIsNoSuchFileIsRefusedByName() throws IOException {
        Path file = folder.resolve("notes.wav");
        assertThatIOException()
                .isThrownBy(() -> Wav.read(file))
                .withMessageContaining("notes.wav")
                .withMessageContaining("no such file");
        Files.writeString(file, "these are only notes, no audio at all");
        assertThatIOException()
                .isThrownBy(() -> Wav.read(file))
                .withMessageContaining("notes.wav")
                .withMessageContaining("not a RIFF WAV file");
    }

    @Test
    void otherEncodingsChannelsAndRatesAreRefused() {
        refused(file(3, 1, 8000, 32, new byte[8]), "encoding 3 with 32 bits");
        refused(file(1, 1, 8000, 24, new byte[8]), "encoding 1 with 24 bits");
        refused(file(1, 6, 8000, 16, new byte[12]), "6 channels");
        refused(file(1, 1, 96000, 16, new byte[12]), "96000 Hz");
        refused(file(1, 1, 0, 16, new byte[12]), "0 Hz");
    }

    @Test
    void brokenContentIsRefused() {
        byte[] whole = file(1, 1, 8000, 16, new byte[100]);
        refused(new byte[0], "not a RIFF WAV file");
        refused(Arrays.copyOf(whole, 20), "cut off");
        refused(Arrays.copyOf(whole, 38), "without audio data");
        byte[] noFormat = whole.clone();
        noFormat[12] = 'x';
        refused(noFormat, "no format chunk");
        byte[] shortFormat = whole.clone();
        shortFormat[16] = 4;
        refused(shortFormat, "broken format chunk");
    }

    @Test
    void aHugeFileIsRefusedBeforeItFillsTheMemory() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return length;
            }
        };
        assertThatIOException().isThrownBy(() -> Wav.read(endless)).withMessageContaining("larger than 60 MB");
    }

    @Test
    void halfASampleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wav(AudioFormat.L16_8K, new byte[3]));
    }

    private static void refused(byte[] content, String why) {
        assertThatIOException().isThrownBy(() -> read(content)).withMessageContaining(why);
    }

    private static Wav read(byte[] content) throws IOException {
        return Wav.read(new ByteArrayInputStream(content));
    }

    private static byte[] file(int kind, int channels, int rate, int bits, byte[] data) {
        ByteBuffer content = little(44 + data.length);
        tag(content, "RIFF").putInt(36 + data.length);
        tag(content, "WAVE");
        tag(content, "fmt ").putInt(16).putShort((short) kind).putShort((short) channels);
        content.putInt(rate).putInt(rate * channels * bits / 8).putShort((short) (channels * bits / 8));
        content.putShort((short) bits);
        tag(content, "data").putInt(data.length).put(data);
        return content.array();
    }

    private static ByteBuffer tag(ByteBuffer content, String tag) {
        return content.put(tag.getBytes(StandardCharsets.US_ASCII));
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static short[] shorts(Wav wav) {
        short[] samples = new short[wav.audio().length / 2];
        ByteBuffer.wrap(wav.audio())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }
}
