package dev.parley.gateway.flow.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how many | For how many people? | 12",
                "HOW MANY | for how, many | 13",
                "9:15 | It is at 9:15 AM. | 13",
                "1,204.50 | You have $1,204.50. | 18",
                "12 | You have 1.2 | -1",
                "oclock | at eight o'clock | 16",
                "many people | so many, people! | 15",
                "man | so many people | -1",
                "a, b | B, A. B | 7",
                "doctor miller's | Doctor Miller’s practice | 15",
            })
    void wordsAreFoundWithoutCaseAndPunctuation(String words, String text, int end) {
        assertThat(Wording.find(words, text, 0).orElse(-1)).isEqualTo(end);
    }

    @Test
    void wordsAreFoundBeyondWhatHasBeenHeard() {
        assertThat(Wording.find("one", "one and one", 3)).hasValue(11);
        assertThat(Wording.find("one", "one and one", 11)).isEmpty();
        assertThat(Wording.find("", "one", 0)).isEmpty();
    }
}
