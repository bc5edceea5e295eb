package dev.parley.gateway.flow.hear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.language.LanguageFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language that a user adds: its file, and what the CLDR knows of its numbers, months and weekdays. */
class AnotherLanguageTest {

    @TempDir
    static Path folder;

    private static Language french;

    @BeforeAll
    static void addFrench() throws Exception {
        StringBuilder file = new StringBuilder("""
                "yes": [oui, d'accord]
                "no": [non, pas du tout]
                number-words: {et: and, virgule: point}
                digit-words: {double: x2}
                date-words: {aujourd'hui: day+0, demain: day+1, après-demain: day+2, le: link, dans: in, jours: "unit:day", semaines: "unit:week"}
                time-words: {heures: hour, heure: hour, à: at, midi: "12:00", du soir: "part:evening", du matin: "part:morning"}
                """);
        for (String text : List.of(
                "no-input",
                "no-match",
                "give-up",
                "goodbye",
                "not-reached",
                "keys-only",
                "confirm",
                "change",
                "which-of",
                "out-of-range",
                "wrong-length",
                "too-short",
                "too-long",
                "no-such")) {
            file.append(text).append(": Pardon.\n");
        }
        Files.writeString(folder.resolve("fr.yaml"), file);
        LanguageFiles files = new LanguageFiles(folder);
        assertThat(files.problems("fr-FR")).isEmpty();
        french = files.of("fr-FR").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "yes-no, oui, true",
        "yes-no, 'non, pas du tout', false",
        "number, quatre-vingt-dix-sept, 97",
        "number, vingt et un, 21",
        "number, deux cent cinq, 205",
        "number, mille neuf cents, 1900",
        "digits, un deux trois double quatre, 12344",
        "date, demain, 2026-11-20",
        "date, le vingt-quatre novembre, 2026-11-24",
        "date, le 24 novembre, 2026-11-24",
        "date, mardi, 2026-11-24",
        "date, dans deux semaines, 2026-12-03",
        "time, à sept heures trente du soir, 19:30",
        "time, 19 heures 30, 19:30",
        "time, midi, 12:00",
    })
    void isUnderstood(String type, String said, String wanted) {
        Situation situation = new Situation(french, ZonedDateTime.parse("2026-11-19T12:00Z"));
        SlotType slot = SlotTypes.BUILT_IN
                .of(type, Node.Mapping.EMPTY, "", new Problems())
                .orElseThrow();

        assertThat(slot.read(Words.of(said), situation))
                .first()
                .extracting(it -> it.value().toString())
                .isEqualTo(wanted);
    }
}
