package dev.parley.api.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class AudioConverterTest {

    private static final List<AudioFormat> FORMATS = List.of(
            AudioFormat.MULAW_8K,
            AudioFormat.L16_8K,
            AudioFormat.L16_16K,
            new AudioFormat(Encoding.MULAW, 16000),
            new AudioFormat(Encoding.L16, 48000));

    @Test
    void aToneSurvivesTheWayBetweenAnyTwoFormats() {
        for (AudioFormat from : FORMATS) {
            for (AudioFormat to : FORMATS) {
                short[] heard = samples(to, convert(from, to, tone(from)));
                assertThat(heard).as("%s to %s", from, to).hasSize(to.rate());
                assertThat(Tone.decibels(Tone.level(heard), 10_000 / Math.sqrt(2)))
                        .as("%s to %s", from, to)
                        .isCloseTo(0, within(0.2));
                assertThat(Tone.decibels(Tone.residue(heard, 1000, to.rate()), 10_000 / Math.sqrt(2)))
                        .as("%s to %s", from, to)
                        .isLessThan(-33);
            }
        }
    }

    @Test
    void equalFormatsShareTheChunk() {
        ByteBuffer chunk = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6}).position(2);
        ByteBuffer view =
                AudioConverter.between(AudioFormat.L16_8K, AudioFormat.L16_8K).convert(chunk);
        assertThat(chunk.hasRemaining()).isFalse();
        assertThat(view.array()).isSameAs(chunk.array());
        assertThat(view.remaining()).isEqualTo(4);
        assertThat(view.getShort()).isEqualTo((short) 0x0403);
    }

    @Test
    void theByteOrderIsLittleEndianWhateverTheChunkSays() {
        ByteBuffer chunk = ByteBuffer.allocateDirect(2).order(ByteOrder.BIG_ENDIAN);
        chunk.put((byte) 0x00).put((byte) 0x40).flip();
        ByteBuffer code =
                AudioConverter.between(AudioFormat.L16_8K, AudioFormat.MULAW_8K).convert(chunk);
        assertThat(Mulaw.decode(code.get())).isCloseTo((short) 0x4000, within((short) 512));
    }

    @Test
    void theResultIsTheSameBufferAgain() {
        AudioConverter converter = AudioConverter.between(AudioFormat.MULAW_8K, AudioFormat.L16_16K);
        ByteBuffer first = converter.convert(ByteBuffer.allocate(160));
        assertThat(converter.convert(ByteBuffer.allocate(160))).isSameAs(first);
        assertThat(first.remaining()).isEqualTo(640);
    }

    @Test
    void halfASampleIsRefused() {
        AudioConverter converter = AudioConverter.between(AudioFormat.L16_8K, AudioFormat.MULAW_8K);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> converter.convert(ByteBuffer.allocate(321)))
                .withMessageContaining("321 bytes");
    }

    private static byte[] tone(AudioFormat format) {
        short[] tone = Tone.of(1000, format.rate(), format.rate(), 10_000);
        ByteBuffer bytes = ByteBuffer.allocate(format.bytesPerSecond()).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : tone) {
            if (format.encoding() == Encoding.MULAW) {
                bytes.put(Mulaw.encode(sample));
            } else {
                bytes.putShort(sample);
            }
        }
        return bytes.array();
    }

    private static byte[] convert(AudioFormat from, AudioFormat to, byte[] audio) {
        AudioConverter converter = AudioConverter.between(from, to);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int frame = from.bytesPerSecond() / 50;
        for (int start = 0; start < audio.length; start += frame) {
            append(out, converter.convert(ByteBuffer.wrap(audio, start, frame)));
        }
        append(out, converter.finish());
        return out.toByteArray();
    }

    private static void append(ByteArrayOutputStream out, ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            out.write(bytes.get());
        }
    }

    private static short[] samples(AudioFormat format, byte[] audio) {
        short[] samples = new short[audio.length / format.encoding().bytesPerSample()];
        ByteBuffer bytes = ByteBuffer.wrap(audio).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = format.encoding() == Encoding.MULAW ? Mulaw.decode(bytes.get()) : bytes.getShort();
        }
        return samples;
    }
}
