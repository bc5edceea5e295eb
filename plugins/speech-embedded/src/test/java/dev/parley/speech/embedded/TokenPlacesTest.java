package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenPlacesTest {

    private static final String TEXT = "(It's) $5.00, or 7. Yes, or no.";

    private final List<String> heard = new ArrayList<>();
    private final TokenPlaces places = new TokenPlaces(
            TEXT, (start, end, from, to) -> heard.add(TEXT.substring(start, end) + " " + from + "-" + to));

    @Test
    void tokensAreFoundInTheirOrder() {
        places.tell(sentence("It's", "$5.00", "+", "or", "7"), List.of(10L, 20L, 30L, 40L, 50L), 100);
        places.tell(sentence("Yes", "or", "no"), List.of(1L, 2L, 3L), 1000);

        assertThat(heard)
                .containsExactly(
                        "It's 100-110",
                        "$5.00 110-130",
                        "$5.00 130-160",
                        "or 160-200",
                        "7 200-250",
                        "Yes 1000-1001",
                        "or 1001-1003",
                        "no 1003-1006");
    }

    @Test
    void onceATokenIsNotThereNothingIsTold() {
        places.tell(sentence("It's", "five", "or"), List.of(10L, 20L, 30L), 0);
        places.tell(sentence("or", "no"), List.of(1L, 2L), 1000);

        assertThat(heard).containsExactly("It's 0-10");
    }

    @Test
    void aTokenWithoutATextIsNowhere() {
        places.tell(sentence("", "It's"), List.of(10L, 20L), 0);

        assertThat(heard).isEmpty();
    }

    @Test
    void tokensWithoutTimesAreNotTold() {
        places.tell(sentence("It's", "$5.00"), List.of(10L), 0);

        assertThat(heard).containsExactly("It's 0-10");
    }

    /** One segment for each token; a plus stands for another token of what was written before. */
    private static MarySentence sentence(String... tokens) {
        List<MarySentence.Token> all = new ArrayList<>();
        String written = "";
        for (String token : tokens) {
            boolean first = !token.equals("+");
            written = first ? token : written;
            all.add(new MarySentence.Token(written, first, all.size(), all.size() + 1));
        }
        return new MarySentence(all, List.of());
    }
}
