package dev.parley.gateway.flow.hear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.YamlReader;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.language.LanguageFiles;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said, in whatever order, is understood or not, and nothing else happens. */
class HostileTest {

    private static final int LONGEST = 1000;
    private static final LanguageFiles LANGUAGES = new LanguageFiles(Path.of("none"));

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE"})
    void rubbishOfKnownWords(String tag) {
        Language language = LANGUAGES.of(tag).orElseThrow();
        List<String> words = new ArrayList<>(List.of(
                "99999999999999999999",
                "0",
                "00:00",
                "31/31/9999",
                "29.02.",
                "-",
                "+",
                "$",
                "€",
                "1.2.3.4",
                "24:00",
                "7:99",
                "1e9",
                "½",
                "٣",
                "२",
                "one",
                "hundred",
                "million",
                "thousand",
                "twenty",
                "first",
                "november",
                "february",
                "hundert",
                "tausend",
                "zwanzig",
                "monday"));
        Stream.of("number-words", "digit-words", "letter-words", "date-words", "time-words", "money-words")
                .forEach(key -> words.addAll(language.meanings(key).keySet()));
        Random random = new Random(6);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(LONGEST);
            while (text.length() < length) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(9) == 0 ? "" : " ");
            }
            readAll(text.toString(), language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE"})
    void rubbishOfAnyCharacters(String tag) {
        Language language = LANGUAGES.of(tag).orElseThrow();
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            int[] characters = random.ints(LONGEST, 0, round % 2 == 0 ? 0x250 : 0x10ffff)
                    .filter(it -> it < 0xd800 || it > 0xdfff)
                    .toArray();
            readAll(new String(characters, 0, characters.length), language);
        }
    }

    @Test
    void oneThingAThousandTimes() {
        Language language = LANGUAGES.of("en").orElseThrow();
        for (String piece : List.of(
                "1",
                "1.",
                "1,",
                "1:",
                "a ",
                "a.m.",
                "one ",
                "hundred ",
                "and ",
                "the ",
                "on ",
                "at ",
                "half ",
                "- ",
                "-1",
                "'",
                "a'",
                "${x}",
                "{1+1}",
                "\ud800",
                "double ",
                "in ",
                "next ",
                "twenty ",
                "seven thirty ",
                "november ",
                "week ",
                "£",
                "onehundred",
                "onehundredthousandmillion",
                "hunderttausend",
                "thousand")) {
            readAll(piece.repeat(LONGEST), language);
            readAll(piece, language);
        }
        readAll("", language);
        readAll(" .,! ", language);
    }

    @Test
    void aConditionThatFailsAllowsNothing() {
        Situation failing =
                new Situation(LANGUAGES.of("en").orElseThrow(), ZonedDateTime.parse("2026-11-19T12:00Z"), _ -> {
                    throw new IllegalStateException("no such thing");
                });

        assertThat(type("time").read(Words.of("at eight"), failing)).hasSize(2);
    }

    private static void readAll(String text, Language language) {
        Situation situation = new Situation(language, ZonedDateTime.parse("2026-11-19T12:00Z"));
        Words words = Words.of(text);
        assertThat(words.size()).isLessThanOrEqualTo(LONGEST);
        Stream<SlotType> types = SlotTypes.BUILT_IN.names().stream().map(HostileTest::type);
        types.forEach(type -> {
            for (Reading reading : type.read(words, situation)) {
                assertThat(reading.from()).isBetween(0, words.size());
                assertThat(reading.to()).isBetween(reading.from() + 1, words.size());
                assertThat(reading.certainty()).isBetween(0.0, 1.0);
                assertThat(type.said(reading.value(), situation)).isNotNull();
                assertThat(type.refusal(reading.value(), situation)).isNotNull();
            }
            assertThat(type.keyed(text, situation)).isNotNull();
        });
        assertThat(new Phrases(Map.of("stop", language.anywhere("stop"))).read(words))
                .isNotNull();
    }

    private static SlotType type(String type) {
        String yaml = switch (type) {
            case "pattern" -> "pattern: '(A|AA)*[A-Z0-9]+'";
            case "choice" -> "options: {sales: {also: [buy, a b c d]}, twenty: {key: 1}}";
            default -> "";
        };
        Problems problems = new Problems();
        Node settings = YamlReader.read("type", yaml, Map.of(), problems).orElseThrow();
        return SlotTypes.BUILT_IN
                .of(type, (Node.Mapping) settings, "", problems)
                .orElseThrow();
    }
}
