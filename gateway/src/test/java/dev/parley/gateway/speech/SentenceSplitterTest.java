package dev.parley.gateway.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    private static List<String> split(String text) {
        return split(text, "en-US");
    }

    private static List<String> split(String text, String language) {
        SentenceSplitter splitter = new SentenceSplitter(language);
        List<String> sentences = new ArrayList<>(splitter.add(text));
        sentences.addAll(splitter.finish());
        return sentences;
    }

    @Test
    void sentencesEndWhereTheyEnd() {
        assertThat(split("Hello. How are you? Fine! Thanks…  Bye"))
                .startsWith("Hello.", "How are you?", "Fine!")
                .last()
                .asString()
                .endsWith("Bye");
        assertThat(split("One.\nTwo.\n\nThree.")).containsExactly("One.", "Two.", "Three.");
    }

    @Test
    void abbreviationsEndNoSentence() {
        assertThat(split("Dr. Smith and Mrs. Jones live in Main St. near No. 5. They are in."))
                .containsExactly("Dr. Smith and Mrs. Jones live in Main St. near No. 5.", "They are in.");
        assertThat(split("Ask Dr. Smith today. He knows.")).containsExactly("Ask Dr. Smith today.", "He knows.");
        assertThat(split("Bring fruit, e.g. apples. Come at 5 p.m. today."))
                .containsExactly("Bring fruit, e.g. apples.", "Come at 5 p.m. today.");
    }

    @Test
    void initialsAndOrdinalsEndNoSentence() {
        assertThat(split("J. R. R. Tolkien wrote it. I read it."))
                .containsExactly("J. R. R. Tolkien wrote it.", "I read it.");
        assertThat(split("Am 3. Mai kommt er. Sicher.", "de-DE")).containsExactly("Am 3. Mai kommt er.", "Sicher.");
        assertThat(split("1. Take the lift. 2. Turn left.")).containsExactly("1. Take the lift. 2. Turn left.");
    }

    @Test
    void numbersStayWhole() {
        assertThat(split("It costs 3.50 dollars. Version 1.2.3 is out. Call 555.1234 now."))
                .containsExactly("It costs 3.50 dollars.", "Version 1.2.3 is out.", "Call 555.1234 now.");
        assertThat(split("Your seat is 12. Boarding is at gate 4. Good bye."))
                .containsExactly("Your seat is 12.", "Boarding is at gate 4.", "Good bye.");
        assertThat(split("We sold 1,000. That is a lot.")).containsExactly("We sold 1,000.", "That is a lot.");
    }

    @Test
    void quotesAndBracketsStayWithTheirSentence() {
        assertThat(split("He said \"Stop.\" Then he left. (Nobody knew why.) It was late."))
                .containsExactly("He said \"Stop.\"", "Then he left.", "(Nobody knew why.)", "It was late.");
        assertThat(split("\"Dr. Smith?\" she asked.")).first().asString().startsWith("\"Dr. Smith?");
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(split("")).isEmpty();
        assertThat(split(" \n\t ")).isEmpty();
        assertThat(split("...")).containsExactly("...");
    }

    @Test
    void aSentenceIsOutAsSoonAsTheNextBegins() {
        SentenceSplitter splitter = new SentenceSplitter("en-US");

        assertThat(splitter.add("It is late")).isEmpty();
        assertThat(splitter.add(". ")).isEmpty();
        assertThat(splitter.add("A")).containsExactly("It is late.");
        assertThat(splitter.add("nd dark.")).isEmpty();
        assertThat(splitter.finish()).containsExactly("And dark.");
    }

    @Test
    void aTextWithoutAnEndIsCutAtASpace() {
        List<String> sentences = split("word ".repeat(1000));

        assertThat(sentences).allMatch(it -> it.length() <= 400 && it.startsWith("word") && it.endsWith("word"));
        assertThat(String.join(" ", sentences)).isEqualTo("word ".repeat(1000).strip());
    }

    @Test
    void aWordWithoutAnEndIsCutSomewhereAndSoon() {
        List<String> sentences = split("x".repeat(200_000) + "\uD83D\uDE00".repeat(1000));

        assertThat(sentences).allMatch(it -> it.length() <= 400);
        assertThat(String.join("", sentences)).hasSize(202_000);
        assertThat(sentences).noneMatch(it -> Character.isLowSurrogate(it.charAt(0)));
    }

    @Test
    void aLongTextOfNothingButAbbreviationsIsCutToo() {
        assertThat(split("Dr. ".repeat(100_000))).hasSizeGreaterThan(990).allMatch(it -> it.length() <= 400);
    }

    @Test
    void aTextThatNeverMeansAnythingDoesNotPileUp() {
        SentenceSplitter splitter = new SentenceSplitter("en-US");
        int given = 0;
        for (int i = 0; i < 10_000; i++) {
            given += splitter.add("=== ").stream().mapToInt(String::length).sum();
        }

        assertThat(given).isGreaterThan(28_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello. How are you? Fine! Thanks. Bye.",
                "He said \"Stop.\" Then he left. (Nobody knew why.) It was late. \"Why?\" she asked. 'No.' he said.",
                "Dr. Smith paid $3.50 at 5 p.m. on the 3. of May... or was it the 4.? Who knows! J. R. Ewing? no.",
                "A list: 1. apples. 2. pears. 3. plums. e.g. red ones. That is all.\n\nNew paragraph. and lower case.",
                "Größe: 3,5 m. Übrigens, am 12. Juli z.B. war es warm. Ende.  «Ja.» Nein."
            })
    void howeverItIsCutTheSentencesAreTheSame(String text) {
        List<String> whole = split(text);
        for (int from = 0; from < text.length(); from++) {
            SentenceSplitter splitter = new SentenceSplitter("en-US");
            List<String> cut = new ArrayList<>(splitter.add(text.substring(0, from)));
            cut.addAll(splitter.add(text.substring(from)));
            cut.addAll(splitter.finish());
            assertThat(cut).as("cut at %d", from).isEqualTo(whole);
        }
        SentenceSplitter splitter = new SentenceSplitter("en-US");
        List<String> letters = new ArrayList<>();
        text.chars().forEach(it -> letters.addAll(splitter.add(String.valueOf((char) it))));
        letters.addAll(splitter.finish());
        assertThat(letters).isEqualTo(whole);
    }

    @Test
    void howeverARandomTextIsCutTheSentencesAreTheSame() {
        Random random = new Random(11);
        String[] scraps = {
            "word",
            "Word",
            "a",
            "Dr",
            "12",
            "3.5",
            ".",
            ".",
            "!",
            "?",
            " ",
            " ",
            " ",
            "\n",
            "\"",
            "(",
            ")",
            "'",
            ",",
            "e.g.",
            "...",
            "longerword"
        };
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(round % 5 == 0 ? 600 : 60);
            for (int i = 0; i < length; i++) {
                text.append(scraps[random.nextInt(scraps.length)]);
            }
            String language = round % 2 == 0 ? "en-US" : "de-DE";
            SentenceSplitter splitter = new SentenceSplitter(language);
            List<String> cut = new ArrayList<>();
            int from = 0;
            while (from < text.length()) {
                int to = Math.min(text.length(), from + 1 + random.nextInt(8));
                cut.addAll(splitter.add(text.substring(from, to)));
                from = to;
            }
            cut.addAll(splitter.finish());
            assertThat(cut).as("%s", text).isEqualTo(split(text.toString(), language));
        }
    }
}
