package dev.parley.gateway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs where Debian's package asterisk-core-sounds-en-wav is installed, as {@code .ci/run} has it. */
@Tag("human-speech")
class HumanSpeechTest {

    private static final int PROMPTS = 48;

    /** Measured on 392 words: 13.8 % by the engine alone, 13.3 % over the wire. A word is a quarter of a point. */
    private static final double MOST_BY_ENGINE = 20;

    private static final double MOST_LOST_ON_THE_WIRE = 3;

    @TempDir
    Path folder;

    @Test
    void humanTelephoneSpeechIsUnderstoodAboutAsWellAsByTheEngineAlone() throws Exception {
        assumeTrue(HumanPrompts.installed(), "no human prompts: install asterisk-core-sounds-en-wav");
        List<WireRecognition.Utterance> prompts = HumanPrompts.some(PROMPTS);
        assertThat(prompts).hasSize(PROMPTS);
        try (RunningGateway gateway = CaptureDialog.start(folder)) {
            WireRecognition recognition = WireRecognition.of(gateway, prompts);
            System.out.println(recognition);

            assertThat(recognition.engine().percent()).isLessThan(MOST_BY_ENGINE);
            assertThat(recognition.wire().percent())
                    .as(recognition.toString())
                    .isLessThanOrEqualTo(recognition.engine().percent() + MOST_LOST_ON_THE_WIRE);
        }
    }
}
