package dev.parley.api.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioFormatTest {

    @ParameterizedTest
    @ValueSource(strings = {"audio/mulaw;rate=8000", "audio/l16;rate=8000", "audio/l16;rate=16000"})
    void aContentTypeNamesAFormatAndBack(String contentType) {
        assertThat(AudioFormat.ofContentType(contentType))
                .map(AudioFormat::contentType)
                .contains(contentType);
    }

    @Test
    void capitalsAndASpaceDoNotMatter() {
        assertThat(AudioFormat.ofContentType("Audio/L16; Rate=16000")).contains(AudioFormat.L16_16K);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "audio/opus;rate=8000", "audio/l16", "audio/l16;rate=7999", "audio/l16;rate=99999"})
    void otherContentTypesNameNone(String contentType) {
        assertThat(AudioFormat.ofContentType(contentType)).isEmpty();
    }

    @Test
    void bytesAndTimeConvert() {
        assertThat(AudioFormat.MULAW_8K.bytes(Duration.ofMillis(20))).isEqualTo(160);
        assertThat(AudioFormat.L16_16K.bytes(Duration.ofMillis(20))).isEqualTo(640);
        assertThat(AudioFormat.L16_8K.bytes(Duration.ofNanos(187_499))).isEqualTo(2);
        assertThat(AudioFormat.L16_8K.duration(16_000)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void silenceIsSilent() {
        assertThat(Mulaw.decode(AudioFormat.MULAW_8K.silence())).isZero();
        assertThat(AudioFormat.L16_8K.silence()).isZero();
    }

    @Test
    void ratesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AudioFormat(Encoding.L16, 7999));
        assertThatIllegalArgumentException().isThrownBy(() -> new AudioFormat(Encoding.L16, 48001));
    }
}
