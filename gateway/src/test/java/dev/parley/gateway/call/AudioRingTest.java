package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AudioRingTest {

    private final AudioRing ring = new AudioRing(40_000);

    @Test
    void whateverIsAddedAndDroppedWhatIsKeptIsTheStreams() {
        Random random = new Random(5);
        byte[] stream = new byte[2_000_000];
        random.nextBytes(stream);
        int end = 0;
        for (int i = 0; i < 400; i++) {
            int count = random.nextInt(5000);
            ring.add(ByteBuffer.wrap(stream, end, count));
            end += count;
            if (i % 7 == 6) {
                ring.dropTo(end - random.nextInt(6000));
            }

            assertThat(ring.end()).isEqualTo(end);
            assertThat(kept()).isEqualTo(Arrays.copyOfRange(stream, (int) ring.from(), end));
        }
        assertThat(end).isLessThan(stream.length);
    }

    private byte[] kept() {
        ByteBuffer kept = ByteBuffer.allocate(ring.size());
        ring.replay(ring.from(), ring.end(), 160, kept::put);
        return kept.array();
    }

    @Test
    void pastItsBoundTheOldestFalls() {
        ring.add(ByteBuffer.wrap(new byte[30_000]));
        ring.add(ByteBuffer.wrap(new byte[30_000]));

        assertThat(ring.size()).isEqualTo(40_000);
        assertThat(ring.from()).isEqualTo(20_000);
        assertThatThrownBy(() -> ring.add(ByteBuffer.allocate(40_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("40000");
    }

    @Test
    void afterACutTheStreamGoesOnFromThere() {
        ring.add(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}));
        ring.cutTo(2);
        ring.add(ByteBuffer.wrap(new byte[] {5}));

        assertThat(kept()).containsExactly(1, 2, 5);
        assertThat(ring.end()).isEqualTo(3);
    }

    @Test
    void piecesAreWholeHoweverTheRingLies() {
        ring.add(ByteBuffer.wrap(new byte[39_900]));
        ring.dropTo(39_800);
        ring.add(ByteBuffer.wrap(new byte[1000]));

        ring.replay(39_900, 40_540, 320, piece -> assertThat(piece.remaining()).isEqualTo(320));
    }
}
