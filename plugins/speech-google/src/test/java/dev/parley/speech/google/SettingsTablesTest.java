package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the tables of settings in docs/google.md to the settings as they are in code. */
class SettingsTablesTest {

    private static final Path PAGE = Path.of("../../docs/google.md");
    private static final Pattern RANGE = Pattern.compile("(-?[\\d.]+?)(ms|s|m)?\\.\\.([\\d.]+?)(ms|s|m)?");

    /** Settings and the table that tells of them. */
    private record Table<S extends Record>(String name, S defaults, Consumer<S> check) {

        List<Row> rows() {
            String mark = "<!-- " + name + " -->\n";
            String page = page();
            String table = page.substring(page.indexOf(mark) + mark.length()).split("\n\n", 2)[0];
            return table.lines().skip(2).map(Row::of).toList();
        }

        RecordComponent component(Row row) {
            return Arrays.stream(defaults.getClass().getRecordComponents())
                    .filter(it -> kebab(it.getName()).equals(row.name))
                    .findFirst()
                    .orElseThrow();
        }

        void check(RecordComponent component, Object value) {
            check.accept(Changed.settings(defaults, Map.of(component.getName(), value)));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private record Row(String name, String initial, String meaning, String values) {

        static Row of(String written) {
            String[] cells = written.split("\\|");
            assertThat(cells).as(written).hasSize(5);
            return new Row(cells[1].strip().replace("`", ""), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }
    }

    static Stream<Table<?>> tables() {
        return Stream.of(
                new Table<>("recognizer", GoogleRecognizerSettings.DEFAULTS, GoogleRecognizerSettings::check),
                new Table<>("synthesizer", GoogleSynthesizerSettings.DEFAULTS, GoogleSynthesizerSettings::check));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableHasEverySettingOnceAndInOrder(Table<?> table) {
        assertThat(table.rows())
                .extracting(Row::name)
                .containsExactlyElementsOf(
                        Arrays.stream(table.defaults.getClass().getRecordComponents())
                                .map(it -> kebab(it.getName()))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void itStatesTheDefaults(Table<?> table) throws ReflectiveOperationException {
        for (Row row : table.rows()) {
            Object value = table.component(row).getAccessor().invoke(table.defaults);
            String shown = value.equals("") ? "empty" : "`" + written(value) + "`";
            assertThat(row.initial).as(row.name).isEqualTo(shown);
            assertThat(row.meaning).as(row.name).endsWith(".");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void itStatesTheRanges(Table<?> table) {
        for (Row row : table.rows()) {
            RecordComponent component = table.component(row);
            Matcher range = RANGE.matcher(row.values);
            boolean number = component.getType() == int.class
                    || component.getType() == double.class
                    || component.getType() == Duration.class;
            assertThat(range.matches()).as(row.name).isEqualTo(number);
            if (number) {
                double least = Double.parseDouble(range.group(1));
                double most = Double.parseDouble(range.group(3));
                taken(table, component, value(component, least, range.group(2)));
                taken(table, component, value(component, most, range.group(4)));
                refused(table, component, value(component, least - 1, range.group(2)));
                refused(table, component, value(component, most + 1, range.group(4)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void itStatesTheChoices(Table<?> table) {
        for (Row row : table.rows()) {
            Class<?> type = table.component(row).getType();
            if (type.isEnum()) {
                assertThat(row.values)
                        .isEqualTo(Arrays.stream(type.getEnumConstants())
                                .map(it -> "`" + written(it) + "`")
                                .collect(Collectors.joining(", ")));
            } else if (type == boolean.class) {
                assertThat(row.values).isEqualTo("`true`, `false`");
            }
        }
    }

    private static void taken(Table<?> table, RecordComponent component, Object value) {
        assertThatCode(() -> table.check(component, value))
                .as(component.getName() + " " + value)
                .doesNotThrowAnyException();
    }

    private static void refused(Table<?> table, RecordComponent component, Object value) {
        assertThatThrownBy(() -> table.check(component, value))
                .as(component.getName() + " " + value)
                .isInstanceOf(SettingsException.class);
    }

    private static Object value(RecordComponent component, double number, String unit) {
        if (component.getType() == int.class) {
            return (int) number;
        }
        if (component.getType() == double.class) {
            return number;
        }
        return switch (unit) {
            case "ms" -> Duration.ofMillis((long) number);
            case "s" -> Duration.ofSeconds((long) number);
            default -> Duration.ofMinutes((long) number);
        };
    }

    /** As it is written in YAML. */
    private static String written(Object value) {
        return switch (value) {
            case Duration duration ->
                duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
            case Double number -> number % 1 == 0 ? Long.toString(number.longValue()) : number.toString();
            case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
            default -> value.toString();
        };
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
