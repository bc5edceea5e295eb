package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words tell of how a turn goes on. */
class TurnWordsTest {

    private final TurnWords words = new TurnWords(
            Set.of("uh huh", "okay", "got it"), Set.of("and", "i'm"), Set.of("twenty", "b"), Set.of("one", "two"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Uh-huh. | []",
                "okay, got it! | []",
                "okay stop | [stop]",
                "uh oh | [uh, oh]",
                "got it wrong | [wrong]",
                "it | [it]",
                "'' | []",
                "... | []"
            })
    void theSubstanceIsWhatIsNoBackchannel(String text, String substance) {
        assertThat(words.substance(text)).hasToString(substance);
    }

    @Test
    void aSentenceGoesOnAfterAConjunction() {
        assertThat(words.unfinished("Bread, and")).isTrue();
        assertThat(words.unfinished("and I'm ")).isTrue();
        assertThat(words.unfinished("and bread")).isFalse();
        assertThat(words.unfinished("")).isFalse();
    }

    @Test
    void numbersAndLettersArePieces() {
        assertThat(words.piece("room twenty")).isTrue();
        assertThat(words.piece("A, B")).isTrue();
        assertThat(words.piece("one")).isTrue();
        assertThat(words.piece("one bed")).isFalse();
    }

    @Test
    void digitsAreCountedInWordsAndFigures() {
        assertThat(words.digits("one two 345 and one")).isEqualTo(6);
        assertThat(words.digits("nothing")).isZero();
    }
}
