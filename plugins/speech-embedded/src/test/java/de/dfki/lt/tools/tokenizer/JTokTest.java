package de.dfki.lt.tools.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import de.dfki.lt.tools.tokenizer.annotate.AnnotatedString;
import java.text.CharacterIterator;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class JTokTest {

    @Test
    void punctuationStandsAlone() {
        assertThat(tokens("Hello, (dear) world!")).isEqualTo("[p]Hello , ( dear ) world !");
    }

    @Test
    void sentencesBeginAfterTheEndOfTheLast() {
        assertThat(tokens("Yes. \"No.\" Why?! I do...  So"))
                .isEqualTo("[p]Yes . [s]\" No . \" [s]Why ? ! [s]I do . . . [s]So");
    }

    @Test
    void abbreviationsKeepTheirDot() {
        assertThat(tokens("Dr. No and J. Doe vs. e.g. Mr. X at 3.5 a.m. or $1,234.56."))
                .isEqualTo("[p]Dr. No and J. Doe vs. e.g. Mr. X at 3.5 a.m. or $1,234.56 .");
    }

    @Test
    void wordsKeepTheirApostropheAndHyphen() {
        assertThat(tokens("don't well-known it's")).isEqualTo("[p]don't well-known it's");
    }

    @Test
    void anEmptyTextHasNoTokens() {
        assertThat(tokens("")).isEmpty();
        assertThat(tokens("  ")).isEmpty();
    }

    @Test
    void anAnnotatedTextIsWalkedLikeAnyOther() {
        AnnotatedString text = new JTok(new Properties()).tokenize("to be", "en");
        assertThat(text.first()).isEqualTo('t');
        assertThat(text.next()).isEqualTo('o');
        assertThat(text.previous()).isEqualTo('t');
        assertThat(text.last()).isEqualTo('e');
        assertThat(text.current()).isEqualTo('e');
        assertThat(text.getBeginIndex()).isZero();
        assertThat(text.getEndIndex()).isEqualTo(5);
        assertThat(text.setIndex(2)).isEqualTo(' ');
        assertThat(text.getRunStart("class")).isEqualTo(2);
        assertThat(text.getRunLimit("class")).isEqualTo(3);
        AnnotatedString copy = (AnnotatedString) text.clone();
        text.first();
        assertThat(copy.getIndex()).isEqualTo(2);
        assertThat(copy.setIndex(3)).isEqualTo('b');
        assertThat(copy.getAnnotation("class")).isEqualTo("word");
        assertThat(copy).hasToString("to be");
    }

    /** The way MaryTTS walks them: from run to run. */
    private static String tokens(String text) {
        AnnotatedString tokens = new JTok(new Properties()).tokenize(text, "en");
        StringBuilder out = new StringBuilder();
        char character = tokens.setIndex(0);
        while (character != CharacterIterator.DONE) {
            int start = tokens.getRunStart("class");
            int end = tokens.getRunLimit("class");
            if (tokens.getAnnotation("class") != null) {
                Object border = tokens.getAnnotation("border");
                out.append(out.isEmpty() ? "" : " ")
                        .append(border == null ? "" : "[" + border + "]")
                        .append(tokens.substring(start, end));
            }
            character = tokens.setIndex(end);
        }
        return out.toString();
    }
}
