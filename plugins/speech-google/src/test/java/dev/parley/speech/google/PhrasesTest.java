package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.Expected;
import dev.parley.api.speech.RecognitionRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @Test
    void phrasesAreSentOnceAndWithoutEmptyOnes() {
        assertThat(Phrases.sets(List.of("yes", " ", "no ", "yes", "", "Zażółć")))
                .containsExactly(List.of("yes", "no", "Zażółć"));
        assertThat(Phrases.sets(List.of())).isEmpty();
    }

    @Test
    void phrasesThatAreTooLongAreLeftOut() {
        String longest = "x".repeat(Phrases.LONGEST);
        assertThat(Phrases.sets(List.of(longest + "x", longest, "ok"))).containsExactly(List.of(longest, "ok"));
    }

    @Test
    void tooManyPhrasesAreCutAndSpreadOverSets() {
        List<String> many =
                IntStream.range(0, 6000).mapToObj(i -> "phrase " + i).toList();
        List<List<String>> sets = Phrases.sets(many);
        assertThat(sets).extracting(List::size).containsExactly(1200, 1200, 1200, 1200, 200);
        assertThat(sets.getFirst().getFirst()).isEqualTo("phrase 0");
    }

    @Test
    void allPhrasesTogetherAreCutToo() {
        List<String> wordy =
                IntStream.range(1000, 3000).mapToObj(i -> i + "x".repeat(96)).toList();
        assertThat(Phrases.sets(wordy).stream().mapToInt(List::size).sum()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "DIGITS, en-US, $OOV_CLASS_DIGIT_SEQUENCE",
        "NUMBER, en-GB, $OPERAND",
        "SPELLING, en-US, $OOV_CLASS_ALPHANUMERIC_SEQUENCE"
    })
    void whatKindOfAnswerIsExpectedIsToldByItsClass(Expected expected, String language, String token) {
        assertThat(Phrases.sets(request(expected, language))).containsExactly(List.of(token, "yes"));
    }

    @Test
    void languagesWithoutClassesAreLeftWithThePhrases() {
        assertThat(Phrases.sets(request(Expected.DIGITS, "cy-GB"))).containsExactly(List.of("yes"));
        assertThat(Phrases.sets(request(Expected.ANYTHING, "en-US"))).containsExactly(List.of("yes"));
    }

    @Test
    void aPhraseThatLooksLikeAClassIsNone() {
        RecognitionRequest request =
                new RecognitionRequest(AudioFormat.MULAW_8K, "en-US", List.of("$20", "${x}", "$MONTH"));
        assertThat(Phrases.sets(request)).containsExactly(List.of("20", "x", "MONTH"));
    }

    private static RecognitionRequest request(Expected expected, String language) {
        return new RecognitionRequest(AudioFormat.MULAW_8K, language, List.of("yes"), expected);
    }
}
