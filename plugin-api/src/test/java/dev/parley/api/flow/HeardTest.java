package dev.parley.api.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Twenty-three, please.  | twenty three please",
                "At 7:30 P.M.           | at 7:30 pm",
                "7pm                    | 7 pm",
                "it’s 1,204.50          | it's 1,204.50",
                "-3                     | - 3",
                "$12                    | $ 12",
                "the 4th, or the 5.     | the 4 or the 5",
                "'?!'                   | ''",
            })
    void wordsAreMadeAlike(String text, String words) {
        Heard heard = Heard.of(text);

        assertThat(heard.words().stream().map(HeardWord::text).collect(Collectors.joining(" ")))
                .isEqualTo(words);
        assertThat(heard.size()).isEqualTo(heard.words().size());
    }

    @Test
    void whatWasWrittenCanBeHad() {
        Heard heard = Heard.of("Oh, the  Queen of Hearts!");

        assertThat(heard.written(2, 5)).isEqualTo("Queen of Hearts");
        assertThat(heard.written(2, 2)).isEmpty();
        assertThat(heard.word(2)).isEqualTo("queen");
        assertThat(Heard.of("the 4th").words().getLast().ordinal()).isTrue();
        assertThat(Heard.of("the 4").words().getLast().ordinal()).isFalse();
    }

    @Test
    void itsFirstThousandCharactersCount() {
        assertThat(Heard.of("a ".repeat(2000)).size()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 1", "1, 1, 1", "2, 1, 1", "0, 1, 0", "0, 1, 1.1", "0, 1, NaN"})
    void aCandidateHasWordsAndACertainty(int from, int to, double certainty) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Candidate("a", from, to, certainty));
    }
}
