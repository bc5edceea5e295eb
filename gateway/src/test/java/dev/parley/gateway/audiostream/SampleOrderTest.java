package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class SampleOrderTest {

    @Test
    void bigEndianSamplesAreTurnedAndTurnedBack() {
        SampleOrder order = SampleOrder.of(AudioFormat.L16_16K, ByteOrder.BIG_ENDIAN);
        ByteBuffer wire = ByteBuffer.wrap(new byte[] {1, 2, 3, 4}).asReadOnlyBuffer();

        ByteBuffer ours = order.turn(wire);

        assertThat(ours).isEqualTo(ByteBuffer.wrap(new byte[] {2, 1, 4, 3}));
        assertThat(order.turn(ours)).isEqualTo(wire);
    }

    @Test
    void littleEndianSamplesAndBytesStayAsTheyAre() {
        ByteBuffer audio = ByteBuffer.wrap(new byte[] {1, 2, 3, 4});

        assertThat(SampleOrder.of(AudioFormat.L16_8K, ByteOrder.LITTLE_ENDIAN).turn(audio))
                .isSameAs(audio);
        assertThat(SampleOrder.of(AudioFormat.MULAW_8K, ByteOrder.BIG_ENDIAN).turn(audio))
                .isSameAs(audio);
    }
}
