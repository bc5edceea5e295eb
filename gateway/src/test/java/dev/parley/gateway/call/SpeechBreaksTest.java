package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Mulaw;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Where speech may go on after a pause. */
class SpeechBreaksTest {

    private final ByteArrayOutputStream audio = new ByteArrayOutputStream();

    private SpeechBreaksTest sound(int millis, int level) {
        byte[] part = new byte[8 * millis];
        Arrays.fill(part, Mulaw.encode((short) level));
        audio.writeBytes(part);
        return this;
    }

    private int lastBreakMillis() {
        int at = SpeechBreaks.last(audio.toByteArray(), AudioFormat.MULAW_8K);
        return at < 0 ? at : at / 8;
    }

    @Test
    void theLastBreakCounts() {
        sound(200, 5000).sound(100, 10).sound(200, 5000).sound(80, 10).sound(50, 5000);
        assertThat(lastBreakMillis()).isBetween(520, 560);
    }

    @Test
    void aGapWithinAWordIsNone() {
        sound(200, 5000).sound(30, 10).sound(200, 5000);
        assertThat(lastBreakMillis()).isEqualTo(-1);
    }

    @Test
    void withoutASoundThereIsNothingToBreak() {
        assertThat(lastBreakMillis()).isEqualTo(-1);
        sound(100, 0);
        assertThat(lastBreakMillis()).isEqualTo(-1);
    }
}
