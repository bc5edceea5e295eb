package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Hello, world! | Hello, world!",
                "Fish & chips | Fish and chips",
                "100% sure | 100 percent sure",
                "Größe, café, ﬁn | Grosse, cafe, fin",
                "“Don’t” — he said… | Don't, he said.",
                "call 5550000002 now | call 5 5 5 0 0 0 0 0 0 2 now",
                "really?!?!?! | really?!?!?!",
                "no!!!!!! | no!",
                "a - b * c | a b c",
                "½ litre at 20°C | 1 over 2 litre at 20 degrees C",
                "<b>bold</b> | b bold /b"
            })
    void isPlainAscii(String written, String spoken) {
        assertThat(SpokenText.of(written)).isEqualTo(spoken);
    }

    @Test
    void isEmptyWhereThereIsNothingToSay() {
        assertThat(SpokenText.of("... ?! \uD83D\uDE00 日本語 \u0000 \uD800")).isEmpty();
    }

    @Test
    void longTextsAreSpokenPieceByPiece() {
        String sentence = "This sentence has some forty characters.";
        String text = String.join(" ", sentence, sentence, sentence, "The end.");
        assertThat(SpokenText.pieces(text)).containsExactly(sentence + " " + sentence, sentence + " The end.");
        assertThat(SpokenText.pieces("word ".repeat(200).strip())).hasSize(3).allMatch(piece -> piece.length() <= 405);
        assertThat(SpokenText.pieces("")).isEmpty();
    }

    @Test
    void breaksWordsThatAreNone() {
        assertThat(SpokenText.of("x".repeat(100))).matches("x{40} x{40} x{20}");
    }
}
