package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameCutterTest {

    private final List<byte[]> frames = new ArrayList<>();
    private final FrameCutter cutter = new FrameCutter(160);

    private void cut(byte[] audio) {
        cutter.cut(ByteBuffer.wrap(audio).asReadOnlyBuffer(), frame -> {
            byte[] copy = new byte[frame.remaining()];
            frame.get(copy);
            frames.add(copy);
        });
    }

    @Test
    void framesThatComeRightPassAsTheyAre() {
        byte[] audio = new byte[160];
        ByteBuffer given = ByteBuffer.wrap(audio);

        cutter.cut(given, frame -> assertThat(frame.array()).isSameAs(audio));

        assertThat(given.hasRemaining()).isFalse();
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
