package dev.parley.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.GatewaySettings;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.SettingsTree;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the README's table of settings to the settings as they are in code, so that the one cannot drift from the other. */
class SettingsTableTest {

    private static final Node.Mapping DEFAULTS = SettingsTree.of(GatewaySettings.DEFAULTS);
    private static final Pattern RANGE = Pattern.compile("(\\d+)([A-Za-z]*)\\.\\.(\\d+)([A-Za-z]*)(, .*)?");
    private static final Pattern WORDS = Pattern.compile("`[^`]*`(, `[^`]*`)*");

    @Test
    void itHasEverySettingOnceAndInOrder() {
        assertThat(Readme.settings())
                .extracting(Readme.Setting::name)
                .containsExactlyElementsOf(SettingsTree.paths(DEFAULTS).stream()
                        .map(path -> "`" + String.join(".", path) + "`")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("dev.parley.gateway.docs.Readme#settings")
    void itStatesTheDefault(Readme.Setting setting) {
        assertThat(setting.initial()).isEqualTo(shown(at(DEFAULTS, name(setting))));
        assertThat(setting.meaning()).endsWith(".");
    }

    static Stream<Readme.Setting> ranges() {
        return Readme.settings().stream()
                .filter(it -> RANGE.matcher(it.values()).matches());
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void itStatesTheRange(Readme.Setting setting) {
        Matcher range = RANGE.matcher(setting.values());
        assertThat(range.matches()).isTrue();
        long least = Long.parseLong(range.group(1));
        long most = Long.parseLong(range.group(3));
        String unit = range.group(2);
        String largeUnit = range.group(4);

        assertThat(refusals(setting, (least - 1) + unit)).isNotEmpty();
        assertThat(refusals(setting, (most + 1) + largeUnit)).isNotEmpty();
        if (range.group(5) == null) {
            // Without a remark that ties it to another setting, all of the range may be had.
            assertThat(refusals(setting, least + unit)).isEmpty();
            assertThat(refusals(setting, most + largeUnit)).isEmpty();
        }
    }

    static Stream<Readme.Setting> choices() {
        return Readme.settings().stream()
                .filter(it -> WORDS.matcher(it.values()).matches());
    }

    @ParameterizedTest
    @MethodSource("choices")
    void itStatesTheChoice(Readme.Setting setting) {
        assertThat(refusals(setting, "no-such-choice")).isNotEmpty();
        for (String choice : setting.values().replace("`", "").split(", ")) {
            assertThat(refusals(setting, choice)).as(choice).isEmpty();
        }
    }

    /** Why a value is not taken. */
    private static List<Problem> refusals(Readme.Setting setting, String value) {
        Problems problems = new Problems();
        Configuration.of(Readme.HOME, Node.Mapping.EMPTY, List.of(name(setting) + "=" + value), Map.of(), problems);
        return problems.list();
    }

    private static String name(Readme.Setting setting) {
        return setting.name().replace("`", "");
    }

    private static Node at(Node.Mapping tree, String name) {
        Node node = tree;
        for (String step : name.split("\\.")) {
            node = ((Node.Mapping) node).members().get(step);
        }
        return node;
    }

    private static String shown(Node value) {
        return switch (value) {
            case Node.Scalar scalar -> scalar.text().isEmpty() ? "empty" : "`" + scalar.text() + "`";
            case Node.Sequence list ->
                list.items().isEmpty()
                        ? "none"
                        : list.items().stream().map(SettingsTableTest::shown).collect(Collectors.joining(", "));
            case Node.Mapping section -> section.members().isEmpty() ? "none" : section.toString();
        };
    }
}
