package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
}
