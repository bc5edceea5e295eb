package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Voice;
import dev.parley.api.speech.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When the words that the first voice speaks are heard. */
class WordTimesTest {

    private static final Duration CLOSE = Duration.ofMillis(120);

    /** The silence before a sample. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static SpeechSynthesizer voice;

    @BeforeAll
    static void start() throws Exception {
        voice = Engines.first();
    }

    @AfterAll
    static void stop() {
        voice.close();
    }

    @Test
    void theRecognizerHearsThemThen() throws Exception {
        int all = 0;
        int close = 0;
        List<String> report = new ArrayList<>();
        try (SpeechRecognizer recognizer = Engines.recognizer()) {
            for (String text : List.of(
                    "We are open from nine in the morning to six in the evening.",
                    "Please call me back tomorrow morning.",
                    "What is the weather like today?",
                    "There is free parking behind the shop. You can stay for two hours.",
                    "Please transfer me to an operator.",
                    "How do I reset my password?")) {
                Engines.Spoken spoken = speak(voice, text);
                List<Word> heard = hear(recognizer, spoken.clip());
                for (int i = 0; i < spoken.words().size(); i++) {
                    Word said = spoken.words().get(i);
                    String sound = said.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
                    boolean found = heard.stream()
                            .anyMatch(word -> word.text().equals(sound)
                                    && apart(word.start(), said.start()).compareTo(CLOSE) <= 0
                                    && apart(word.end(), said.end()).compareTo(CLOSE) <= 0);
                    all++;
                    close += found ? 1 : 0;
                    report.add((found ? "" : "NOT ") + said);
                }
            }
        }
        assertThat(all).isEqualTo(50);
        assertThat(close).as("%s", report).isGreaterThanOrEqualTo(all * 9 / 10);
    }

    @Test
    void theyAreTheWordsAsTheyWereWritten() throws Exception {
        String text = "It's 3.5% of $1,234.56, i.e. 7/8 @ #42 & more! “Dr.” Smith (555) 123-4567, at 10:45 p.m., has a"
                + " well-known naïve café: www.example.com or +15550000002.";
        Engines.Spoken spoken = speak(voice, text);

        assertThat(spoken.words()).extracting(Word::text).containsExactly(text.split(" "));
        assertThat(spoken.words()).isSortedAccordingTo((one, next) -> one.end().compareTo(next.start()) <= 0 ? -1 : 1);
        assertThat(spoken.words().getLast().end())
                .isLessThanOrEqualTo(spoken.clip().duration());
    }

    @Test
    void eachIsToldBeforeItIsHeard() throws Exception {
        String text = "There is free parking behind the shop. You can stay for two hours. "
                .repeat(5)
                .strip();
        Engines.Spoken spoken = speak(voice, text);

        assertThat(spoken.words()).hasSize(65);
        for (int i = 0; i < 65; i++) {
            assertThat(spoken.audioBefore().get(i))
                    .isLessThanOrEqualTo(spoken.words().get(i).start());
        }
    }

    @Test
    void silenceThatIsCutOffIsTakenOff() throws Exception {
        Speaker speaker = new Speaker() {
            @Override
            public int rate() {
                return 8000;
            }

            @Override
            public boolean timesWords() {
                return true;
            }

            @Override
            public void speak(String text, SampleSink audio, WordSink words) {
                short[] samples = new short[8000];
                Arrays.fill(samples, 4000, 8000, (short) 1000);
                words.heard(0, 3, 3000, 6000);
                words.heard(5, 8, 6000, 8000);
                audio.take(samples, samples.length);
            }
        };
        SpeakerSettings settings = new SpeakerSettings(1, 8, Duration.ofMillis(50), 1);
        try (SpeechSynthesizer engine =
                new EmbeddedSynthesizer(new Voice("fake", "en-US"), List.of(speaker), settings)) {
            assertThat(engine.capabilities().wordTimes()).isTrue();
            assertThat(speak(engine, "Yes, two.").words())
                    .as("the first word begins in silence; 450 ms are cut off")
                    .containsExactly(word("Yes,", 0, 300), word("two.", 300, 550));
        }
    }

    private static Word word(String text, int start, int end) {
        return new Word(text, Duration.ofMillis(start), Duration.ofMillis(end), 1);
    }

    private static Duration apart(Duration one, Duration other) {
        return one.minus(other).abs();
    }

    private static Engines.Spoken speak(SpeechSynthesizer engine, String text) throws Exception {
        return Engines.spoken(engine, text, AudioFormat.MULAW_8K);
    }

    /** What the recognizer hears, counted from the clip's start. */
    private static List<Word> hear(SpeechRecognizer recognizer, Wav clip) throws Exception {
        return Engines.finals(recognizer, clip).stream()
                .flatMap(transcript -> transcript.words().stream())
                .map(word -> new Word(
                        word.text(), word.start().minus(PAUSE), word.end().minus(PAUSE), word.confidence()))
                .toList();
    }
}
