package dev.parley.gateway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.carrier.Voice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthesizedSpeechTest {

    /** Measured on 300 words: 15.7 % by the engine alone, 15.3 % over the wire. A word is a third of a point. */
    private static final double MOST_BY_ENGINE = 22;

    private static final double MOST_LOST_ON_THE_WIRE = 3;

    private static final List<String> SENTENCES = List.of(
            "I would like to book a table for four people.",
            "Can you tell me when the next train leaves?",
            "My order has not arrived yet.",
            "What is the price of a single room?",
            "Please connect me with the sales department.",
            "I want to change my address.",
            "The number on my card is wrong.",
            "How long is the warranty on this machine?",
            "We are going to be late this evening.",
            "Could you repeat that, please?",
            "I need a doctor on Monday morning.",
            "There is a problem with my bill.",
            "Do you have this shirt in a larger size?",
            "My flight was cancelled and I want my money back.",
            "Is there a bank near the station?",
            "She will call you back after lunch.",
            "I forgot my password and cannot log in.",
            "Where can I pick up the package?",
            "That sounds good, thank you very much.",
            "No, I have never been there before.");

    @TempDir
    Path folder;

    @Test
    void theWireCostsNoWords() throws Exception {
        try (RunningGateway gateway = CaptureDialog.start(folder)) {
            List<WireRecognition.Utterance> utterances = new ArrayList<>();
            for (Voice voice : List.of(gateway.firstVoice(), gateway.secondVoice())) {
                for (String sentence : SENTENCES) {
                    utterances.add(new WireRecognition.Utterance(sentence, Speech.of(voice, sentence)));
                }
            }
            WireRecognition recognition = WireRecognition.of(gateway, utterances);
            System.out.println(recognition);

            assertThat(recognition.engine().percent()).isLessThan(MOST_BY_ENGINE);
            assertThat(recognition.wire().percent())
                    .as(recognition.toString())
                    .isLessThanOrEqualTo(recognition.engine().percent() + MOST_LOST_ON_THE_WIRE);
        }
    }
}
