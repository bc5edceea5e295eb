package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditsTest {

    private static Edits edits(String said, String understood) {
        return Edits.between(Clip.words(said), Clip.words(understood));
    }

    @Test
    void wordsLeftOutAreToldFromWordsMisheard() {
        assertThat(edits("please try again", "try again").missing()).containsExactly(true, false, false);
        assertThat(edits("please try again", "please try").missing()).containsExactly(false, false, true);
        assertThat(edits("please try again", "these try again").missing()).containsExactly(false, false, false);
        assertThat(edits("please try again", "").missing()).containsExactly(true, true, true);
    }

    @Test
    void errorsAreSubstitutionsDeletionsAndInsertions() {
        assertThat(edits("one two three", "One, two three!").errors()).isZero();
        assertThat(edits("one two three", "the one too").errors()).isEqualTo(3);
        assertThat(edits("", "huh").errors()).isEqualTo(1);
    }
}
