package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioFormat;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameCutterTest {

    private final List<byte[]> frames = new ArrayList<>();
    private final FrameCutter cutter =
            new FrameCutter(160, SampleOrder.of(AudioFormat.MULAW_8K, ByteOrder.LITTLE_ENDIAN));

    private void cut(byte[] audio) {
        cutter.cut(ByteString.copyFrom(audio), frame -> {
            byte[] copy = new byte[frame.remaining()];
            frame.get(copy);
            frames.add(copy);
        });
    }

    @Test
    void allFramesComeInOneBufferThatNobodyCanSpoil() {
        List<ByteBuffer> given = new ArrayList<>();

        cutter.cut(ByteString.copyFrom(new byte[320]), given::add);

        assertThat(given).hasSize(2).allMatch(ByteBuffer::isReadOnly);
        assertThat(given.getFirst()).isSameAs(given.getLast());
    }

    @Test
    void samplesOfTheOtherOrderAreTurned() {
        FrameCutter turning = new FrameCutter(4, SampleOrder.of(AudioFormat.L16_8K, ByteOrder.BIG_ENDIAN));

        turning.cut(
                ByteString.copyFrom(new byte[] {1, 2, 3, 4}),
                frame -> assertThat(frame).isEqualTo(ByteBuffer.wrap(new byte[] {2, 1, 4, 3})));
        turning.cut(
                ByteString.copyFrom(new byte[] {5, 6, 7, 8}),
                frame -> assertThat(frame).isEqualTo(ByteBuffer.wrap(new byte[] {6, 5, 8, 7})));
    }

    @Test
    void shortOnesAreJoinedAndLongOnesCut() {
        cut(new byte[100]);
        assertThat(frames).isEmpty();
        cut(new byte[70]);
        assertThat(frames).hasSize(1);
        cut(new byte[800]);
        assertThat(frames).hasSize(6).allMatch(it -> it.length == 160);
    }

    @Test
    void howeverItComesTheAudioIsTheSame() {
        Random random = new Random(7);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        for (int i = 0; i < 500; i++) {
            byte[] audio = new byte[random.nextInt(700)];
            random.nextBytes(audio);
            sent.writeBytes(audio);
            cut(audio);
        }

        ByteArrayOutputStream got = new ByteArrayOutputStream();
        frames.forEach(got::writeBytes);
        assertThat(frames).hasSize(sent.size() / 160).allMatch(it -> it.length == 160);
        assertThat(sent.toByteArray()).startsWith(got.toByteArray());
    }
}
