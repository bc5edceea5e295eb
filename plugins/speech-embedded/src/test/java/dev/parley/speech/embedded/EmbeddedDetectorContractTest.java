package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityStream;
import dev.parley.api.testing.SpeechSample;
import dev.parley.api.testing.VoiceActivityDetectorContract;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedDetectorContractTest extends VoiceActivityDetectorContract {

    private SpeechSample speech;

    @BeforeAll
    void speak() throws Exception {
        speech = Engines.sample("Thank you for calling, how can we help you today?", "calling");
    }

    @Override
    protected VoiceActivityDetector create() throws Exception {
        EmbeddedDetectorFactory factory = new EmbeddedDetectorFactory();
        return factory.create(factory.defaults(), Engines.context());
    }

    @Override
    protected SpeechSample speech() {
        return speech;
    }

    @Test
    void framesOfAnOddLengthAreRefused() throws Exception {
        try (VoiceActivityStream stream = create().open(AudioFormat.MULAW_8K)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stream.isSpeech(ByteBuffer.allocate(33)))
                    .withMessageContaining("33 samples");
            assertThatIllegalArgumentException().isThrownBy(() -> stream.isSpeech(ByteBuffer.allocate(1600)));
        }
    }

    @Test
    void aClosedStreamHearsNothing() throws Exception {
        VoiceActivityStream stream = create().open(AudioFormat.MULAW_8K);
        stream.close();
        assertThat(stream.isSpeech(ByteBuffer.allocate(160))).isFalse();
    }

    @Test
    void everyModeWorks() throws Exception {
        for (EmbeddedDetectorSettings.Mode mode : EmbeddedDetectorSettings.Mode.values()) {
            VoiceActivityDetector detector =
                    new EmbeddedDetectorFactory().create(new EmbeddedDetectorSettings(mode), Engines.context());
            try (VoiceActivityStream stream = detector.open(AudioFormat.L16_8K)) {
                assertThat(stream.isSpeech(ByteBuffer.allocate(320)))
                        .as("%s", mode)
                        .isFalse();
            }
        }
    }
}
