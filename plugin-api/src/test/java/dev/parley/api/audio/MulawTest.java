package dev.parley.api.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MulawTest {

    @Test
    void everyCodeSurvivesTheRoundTrip() {
        for (int code = 0; code < 256; code++) {
            // 0x7f is the second zero: both zeros are written as 0xff.
            byte expected = (byte) (code == 0x7f ? 0xff : code);
            assertThat(Mulaw.encode(Mulaw.decode((byte) code)))
                    .as("code %02x", code)
                    .isEqualTo(expected);
        }
    }

    @Test
    void noSampleIsOffByMoreThanHalfAStep() {
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            int heard = Mulaw.decode(Mulaw.encode((short) sample));
            int most = Math.max(4, (Math.abs(sample) + 132) / 32 + 1);
            if (Math.abs(sample) > 32124) {
                most = 644;
            }
            assertThat(Math.abs(heard - sample)).as("sample %d", sample).isLessThanOrEqualTo(most);
        }
    }

    @Test
    void theKnownCodesOfTheStandardHold() {
        assertThat(Mulaw.decode((byte) 0x80)).isEqualTo((short) 32124);
        assertThat(Mulaw.decode((byte) 0x00)).isEqualTo((short) -32124);
        assertThat(Mulaw.decode((byte) 0xff)).isEqualTo((short) 0);
        assertThat(Mulaw.encode((short) 0)).isEqualTo((byte) 0xff);
        assertThat(Mulaw.encode(Short.MAX_VALUE)).isEqualTo((byte) 0x80);
        assertThat(Mulaw.encode(Short.MIN_VALUE)).isEqualTo((byte) 0x00);
    }
}
