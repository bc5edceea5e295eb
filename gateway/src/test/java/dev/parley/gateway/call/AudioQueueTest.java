package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AudioQueueTest {

    private final byte[] audio = new byte[40_000];

    AudioQueueTest() {
        new Random(3).nextBytes(audio);
    }

    private byte[] taken(AudioQueue queue, int length) {
        ByteBuffer chunk = queue.take(length);
        byte[] bytes = new byte[chunk.remaining()];
        chunk.get(chunk.position(), bytes);
        return bytes;
    }

    @Test
    void whatIsTakenBackTwiceComesAsItWas() {
        AudioQueue queue = AudioQueue.keeping(AudioFormat.MULAW_8K, 2480);
        queue.add(ByteBuffer.wrap(audio, 0, 480).slice());
        queue.add(ByteBuffer.wrap(audio, 480, 960).slice());
        for (int i = 0; i < 3; i++) {
            taken(queue, 480);
        }

        queue.takeBack(1400);
        queue.takeBack(300);

        assertThat(taken(queue, 180)).isEqualTo(Arrays.copyOfRange(audio, 300, 480));
        assertThat(queue.sentBytes()).isEqualTo(480);
    }

    @Test
    void howeverItIsAddedTakenAndTakenBackTheAudioIsTheSame() {
        Random random = new Random(11);
        AudioQueue queue = AudioQueue.keeping(AudioFormat.MULAW_8K, 2480);
        int made = 0;
        int sent = 0;
        while (sent < audio.length - 1000) {
            int more = Math.min(random.nextInt(1500), audio.length - made);
            queue.add(ByteBuffer.wrap(audio, made, more).slice());
            made += more;
            int length = Math.min(1 + random.nextInt(600), (int) queue.waiting());
            if (length > 0) {
                assertThat(taken(queue, length)).isEqualTo(Arrays.copyOfRange(audio, sent, sent + length));
                sent += length;
            }
            if (random.nextInt(5) == 0) {
                int back = Math.max(0, sent - random.nextInt(2000));
                queue.takeBack(back);
                sent = back;
            }
            assertThat(queue.sentBytes()).isEqualTo(sent);
            assertThat(queue.waiting()).isEqualTo(made - sent);
        }
    }

    @Test
    void whatPassesThroughIsNotTakenBack() {
        AudioQueue queue = AudioQueue.passing(AudioFormat.MULAW_8K);
        queue.add(ByteBuffer.wrap(audio, 0, 480).slice());
        taken(queue, 160);

        queue.takeBack(0);

        assertThat(queue.sentBytes()).isEqualTo(160);
        assertThat(taken(queue, 320)).isEqualTo(Arrays.copyOfRange(audio, 160, 480));
    }
}
