package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenWordsTest {

    @Test
    void aWordIsItself() {
        assertThat(heard("Where are you?")).containsExactly("Where:Where", "are:are", "you?:you?");
    }

    @Test
    void whatIsReadAloudOtherwiseComesFromWhatIsWritten() {
        assertThat(heard("Q&A costs 3€ — naïve, “quoted” …"))
                .containsExactly(
                        "Q:Q&A",
                        "and:Q&A",
                        "A:Q&A",
                        "costs:costs",
                        "3:3€",
                        "euros,:3€",
                        "naive,:naïve,",
                        "quoted.:“quoted”");
        assertThat(heard("Call 5550001."))
                .containsExactly(
                        "Call:Call",
                        "5:5550001.",
                        "5:5550001.",
                        "5:5550001.",
                        "0:5550001.",
                        "0:5550001.",
                        "0:5550001.",
                        "1.:5550001.");
    }

    @Test
    void punctuationThatStandsAloneIsNoHindrance() {
        assertThat(heard("Well - - yes ! ! ! 日本 no .")).containsExactly("Well:Well", "yes!:yes", "no.:no");
    }

    @Test
    void whatDoesNotMatchIsNowhere() {
        WrittenWords words = new WrittenWords("one two three", "one too three");
        assertThat(words.at(0)).isEqualTo(-1);
        assertThat(words.at(9)).isEqualTo(-1);
        assertThat(new WrittenWords("one", "one two").at(0)).isEqualTo(-1);
        assertThat(new WrittenWords("one two", "one").at(0)).isEqualTo(-1);
        assertThat(new WrittenWords("one", "one").at(100)).isEqualTo(-1);
    }

    /** Each word that is read aloud, with the word it comes from. */
    private static List<String> heard(String text) {
        String spoken = SpokenText.of(text);
        WrittenWords words = new WrittenWords(text, spoken);
        List<String> heard = new ArrayList<>();
        int start = 0;
        for (String word : spoken.split(" ")) {
            int index = words.at(start);
            heard.add(word + ":" + (index < 0 ? "" : words.word(index)));
            start += word.length() + 1;
        }
        return heard;
    }
}
