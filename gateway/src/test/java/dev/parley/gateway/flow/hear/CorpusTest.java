package dev.parley.gateway.flow.hear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.YamlReader;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.language.LanguageFiles;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What callers say, as one recognizer or the other writes it, and what it means: files of {@code type | words | now | wanted}. An empty
 * {@code now} is Thursday, 2026-11-19, at noon; an empty {@code wanted} means that nothing is understood. A day that is none stands there
 * as it was said.
 */
class CorpusTest {

    private static final String NOON = "2026-11-19T12:00";

    private record Line(int number, String type, String words, LocalDateTime now, String wanted) {}

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "spoken, en-US, en.csv, 300, '', ''",
        "spoken, de-DE, de.csv, 120, '', ''",
        "embedded, en-US, en.csv, 300, 'well I think it would be ', ' if that is okay with you please'",
        "embedded, de-DE, de.csv, 120, 'dann hätte ich gesagt ', ' falls das bei Ihnen geht'",
    })
    void whatIsSaidIsUnderstood(String how, String tag, String file, int least, String before, String after)
            throws Exception {
        Language language = new LanguageFiles(Path.of("none")).of(tag).orElseThrow();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Line line : lines(file)) {
            boolean whole = line.type().startsWith("text")
                    || line.type().startsWith("yes-no")
                    || line.type().endsWith("!");
            if (how.equals("embedded") && (whole || line.wanted().isEmpty())) {
                continue;
            }
            tried++;
            String understood = understood(line, before + line.words() + after, language);
            if (!understood.equals(line.wanted())) {
                wrong.add(line.number() + ": " + line.type() + " | " + before + line.words() + after + " | wanted '"
                        + line.wanted() + "', understood '" + understood + "'");
            }
        }
        assertThat(wrong).as(tried + " lines of " + file).isEmpty();
        assertThat(lines(file)).hasSizeGreaterThanOrEqualTo(least);
    }

    private static String understood(Line line, String words, Language language) {
        Situation situation = new Situation(language, line.now().atZone(ZoneId.of("Europe/Berlin")));
        List<Reading> readings = type(line.type().replace("!", "")).read(Words.of(words), situation);
        return readings.isEmpty() ? "" : readings.getFirst().value().toString();
    }

    /** A type with its keys, such as {@code digits length=4..8}. */
    private static SlotType type(String written) {
        String[] parts = written.split(" ", 2);
        Problems problems = new Problems();
        String yaml = parts.length < 2 ? "" : parts[1].replace("=", ": ");
        Node settings = YamlReader.read("type", yaml, Map.of(), problems).orElseThrow();
        SlotType type = SlotTypes.BUILT_IN
                .of(parts[0], (Node.Mapping) settings, "", problems)
                .orElseThrow();
        problems.throwIfAny();
        return type;
    }

    private static List<Line> lines(String file) throws Exception {
        List<Line> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(CorpusTest.class.getResourceAsStream(file))) {
            List<String> written = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < written.size(); i++) {
                String[] cells = written.get(i).split("\\|", -1);
                if (cells.length == 4) {
                    String now = cells[2].isBlank() ? NOON : cells[2].strip();
                    lines.add(new Line(
                            i + 1, cells[0].strip(), cells[1].strip(), LocalDateTime.parse(now), cells[3].strip()));
                }
            }
        }
        return lines;
    }
}
