package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenTextTest {

    @Test
    void whatIsNoTextIsLeftOut() {
        assertThat(SpokenText.clean("\u0000\u0007\uFFFD \uD800 tail\uFFFF")).isEqualTo("      tail ");
        assertThat(SpokenText.clean("a\tb\r\nc \uD83D\uDE00 日本")).isEqualTo("a\tb\r\nc \uD83D\uDE00 日本");
    }

    @Test
    void lettersAndDigitsCanBeSpoken() {
        assertThat(List.of("a", "7", "я", "日")).allMatch(SpokenText::isSpeakable);
        assertThat(List.of("", "...", "?!", "\uD83D\uDE00", " ")).noneMatch(SpokenText::isSpeakable);
    }

    @Test
    void aShortTextStaysWhole() {
        assertThat(SpokenText.pieces("One. Two.", "en-US")).containsExactly("One. Two.");
        assertThat(SpokenText.pieces("  ", "en-US")).isEmpty();
    }

    @Test
    void aLongTextIsCutAtTheEndsOfSentences() {
        String text = "Größe is a word of five letters. ".repeat(400);
        List<String> pieces = SpokenText.pieces(text, "en-US");
        assertThat(pieces).hasSize(3).allSatisfy(piece -> {
            assertThat(SpokenText.bytes(piece)).isLessThanOrEqualTo(SpokenText.MOST_BYTES);
            assertThat(piece.strip()).startsWith("Größe").endsWith(".");
        });
        assertThat(String.join("", pieces)).isEqualTo(text);
    }

    @Test
    void aLongSentenceIsCutBetweenWords() {
        String text = "many words without an end ".repeat(500);
        List<String> pieces = SpokenText.pieces(text, "en-US");
        assertThat(pieces).hasSizeGreaterThan(2).allSatisfy(piece -> {
            assertThat(SpokenText.bytes(piece)).isLessThanOrEqualTo(SpokenText.MOST_BYTES);
            assertThat(piece.strip().split(" ")).isSubsetOf("many", "words", "without", "an", "end");
        });
        assertThat(String.join("", pieces)).isEqualTo(text);
    }

    @Test
    void aLongWordIsCutBetweenCharacters() {
        for (String letter : List.of("x", "é", "日", "\uD83D\uDE00", "e\u0301")) {
            String text = letter.repeat(6000);
            List<String> pieces = SpokenText.pieces(text, "en-US");
            assertThat(pieces).as(letter).allSatisfy(piece -> {
                assertThat(SpokenText.bytes(piece)).isLessThanOrEqualTo(SpokenText.MOST_BYTES);
                assertThat(piece.length() % letter.length()).isZero();
            });
            assertThat(String.join("", pieces)).isEqualTo(text);
        }
    }
}
