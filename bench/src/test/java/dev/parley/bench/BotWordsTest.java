package dev.parley.bench;

import static dev.parley.bench.Speaking.millis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.speech.Word;
import org.junit.jupiter.api.Test;

class BotWordsTest {

    private static final Prompt PROMPT = Speaking.prompt("we", "are", "open", "today");

    private static BotWords heard(Sound... parts) {
        Sound all = Sound.silence(50);
        for (Sound part : parts) {
            all = all.then(part).then(Sound.silence(500));
        }
        return BotWords.of(PROMPT, Alignment.of(all, PROMPT.audio()));
    }

    private static Sound part(int from, int to) {
        return millis(PROMPT.audio(), from, to);
    }

    @Test
    void allIsWellWithAPauseBetweenWords() {
        assertThat(heard(part(0, 950), part(950, 2000))).isEqualTo(BotWords.FINE);
    }

    @Test
    void aWordCutAndThenSaidWholeIsFine() {
        assertThat(heard(part(0, 1200), part(950, 2000))).isEqualTo(BotWords.FINE);
    }

    @Test
    void aWordInTwoPiecesIsLost() {
        BotWords words = heard(part(0, 1200), part(1200, 2000));
        assertThat(words.lost()).extracting(Word::text).containsExactly("open");
        assertThat(words.doubled()).isEmpty();
    }

    @Test
    void aWordThatIsLeftOutIsLost() {
        assertThat(heard(part(0, 450), part(950, 2000)).lost())
                .extracting(Word::text)
                .containsExactly("are");
    }

    @Test
    void aWordHeardWholeTwiceIsDoubled() {
        BotWords words = heard(part(0, 950), part(450, 2000));
        assertThat(words.doubled()).extracting(Word::text).containsExactly("are");
        assertThat(words.lost()).isEmpty();
    }

    @Test
    void aLittleMissingAtAWordsEdgeIsTheRecognizersBlur() {
        assertThat(heard(part(0, 1360), part(1450, 2000))).isEqualTo(BotWords.FINE);
    }

    @Test
    void whatComesAfterTheLastThatWasHeardIsCutOffNotLost() {
        assertThat(heard(part(0, 950))).isEqualTo(BotWords.FINE);
    }
}
