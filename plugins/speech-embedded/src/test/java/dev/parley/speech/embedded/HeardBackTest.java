package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Wav;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The recognizer hears what the synthesizers say, at 8 kHz mu-law. */
class HeardBackTest {

    /** What a caller of the demonstration may ask. */
    private static final List<String> QUESTIONS = List.of(
            "What are your opening hours?",
            "How much does it cost?",
            "Where are you located?",
            "Can I speak to a person?");

    private static final List<String> SENTENCES = List.of(
            "Do you accept credit cards?",
            "Is there parking nearby?",
            "How do I reset my password?",
            "When will my order arrive?",
            "I want to cancel my appointment.",
            "Please call me back tomorrow morning.",
            "Yes please.",
            "No thank you.",
            "Could you repeat that?",
            "What is the weather like today?",
            "I need help with my bill.",
            "Where can I find your office?",
            "How long does shipping take?",
            "I lost my credit card.",
            "Please transfer me to an operator.",
            "What time do you close today?");

    private static SpeechRecognizer recognizer;

    @BeforeAll
    static void start() throws Exception {
        recognizer = Engines.recognizer();
    }

    @AfterAll
    static void stop() {
        recognizer.close();
    }

    @Test
    void theFirstVoiceIsUnderstood() throws Exception {
        try (SpeechSynthesizer voice = Engines.first()) {
            WordErrors errors = errors(voice, QUESTIONS);
            errors.add(errors(voice, SENTENCES));
            assertThat(errors.rate()).as("%s", errors).isLessThan(0.15);
        }
    }

    @Test
    void theSecondVoiceIsUnderstood() throws Exception {
        try (SpeechSynthesizer voice = Engines.second()) {
            WordErrors errors = errors(voice, QUESTIONS);
            assertThat(errors.rate()).as("%s", errors).isLessThan(0.15);
            errors.add(errors(voice, SENTENCES));
            assertThat(errors.rate()).as("%s", errors).isLessThan(0.2);
        }
    }

    @Test
    void silenceNoiseAndHumAreNoWords() throws Exception {
        Random random = new Random(1);
        for (int loudness : new int[] {0, 30, 300}) {
            ByteBuffer noise =
                    ByteBuffer.allocate(AudioFormat.L16_8K.bytesPerSecond() * 5).order(ByteOrder.LITTLE_ENDIAN);
            while (noise.hasRemaining()) {
                noise.putShort((short) (random.nextGaussian() * loudness));
            }
            assertThat(Engines.hear(recognizer, new Wav(AudioFormat.L16_8K, noise.array())))
                    .as("noise of %d", loudness)
                    .isEmpty();
        }
    }

    @Test
    void speechKeepsThreeDecibelsBelowFullScale() throws Exception {
        try (SpeechSynthesizer voice = Engines.first()) {
            Wav clip = Engines.speak(voice, "Thank you for calling!", new AudioFormat(Encoding.L16, 16000));
            ByteBuffer samples = ByteBuffer.wrap(clip.audio()).order(ByteOrder.LITTLE_ENDIAN);
            int loudest = 0;
            while (samples.hasRemaining()) {
                loudest = Math.max(loudest, Math.abs(samples.getShort()));
            }
            assertThat(loudest).isBetween(4_000, 28_000);
        }
    }

    private static WordErrors errors(SpeechSynthesizer voice, List<String> texts) throws Exception {
        WordErrors errors = new WordErrors();
        for (String text : texts) {
            errors.add(text, Engines.hear(recognizer, Engines.speak(voice, text, AudioFormat.MULAW_8K)));
        }
        return errors;
    }
}
