package dev.parley.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.NoSettings;
import dev.parley.api.dialog.ListenSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BinderTest {

    enum Colour {
        DARK_RED,
        BLUE
    }

    record Leaf(String name, int weight) {}

    record Twig(String name, int weight) {
        static final Twig DEFAULTS = new Twig("twig", 7);
    }

    record Tree(
            long size,
            double share,
            Colour colour,
            Path file,
            Optional<Leaf> leaf,
            List<Leaf> leaves,
            List<Twig> twigs,
            Map<String, Twig> named,
            Map<String, Integer> counts,
            List<Duration> times,
            Node later) {
        static final Tree DEFAULTS = new Tree(
                1,
                0.5,
                Colour.BLUE,
                Path.of("f"),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of("old", new Twig("old", 1)),
                Map.of("kept", 1),
                List.of(),
                Node.Mapping.EMPTY);
    }

    record Unsupported(StringBuilder text) {}

    private final Problems problems = new Problems();

    private <T extends Record> T bind(String yaml, T base) {
        Node node = YamlReader.read("f", yaml, Map.of(), problems).orElseThrow();
        return new Binder(problems).bind(node, "", base);
    }

    private List<String> mistakes() {
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void allKindsOfSettingsAreBound() {
        Tree tree = bind("""
                size: 12345678901
                share: 0.25
                colour: dark-red
                file: a/b
                leaf: {name: l, weight: 1}
                leaves: [{name: m, weight: 2}]
                twigs: [{weight: 3}]
                named: {old: {weight: 9}, new: {}}
                counts: {a: 1}
                times: [0, 1m]
                later: [x]
                """, Tree.DEFAULTS);

        assertThat(mistakes()).isEmpty();
        assertThat(tree.size()).isEqualTo(12345678901L);
        assertThat(tree.share()).isEqualTo(0.25);
        assertThat(tree.colour()).isEqualTo(Colour.DARK_RED);
        assertThat(tree.file()).isEqualTo(Path.of("a/b"));
        assertThat(tree.leaf()).contains(new Leaf("l", 1));
        assertThat(tree.leaves()).containsExactly(new Leaf("m", 2));
        assertThat(tree.twigs()).containsExactly(new Twig("twig", 3));
        assertThat(tree.named()).containsEntry("old", new Twig("old", 9)).containsEntry("new", Twig.DEFAULTS);
        assertThat(tree.counts()).isEqualTo(Map.of("a", 1));
        assertThat(tree.times()).containsExactly(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(tree.later()).isInstanceOf(Node.Sequence.class);
    }

    @Test
    void whatIsWrongKeepsItsDefault() {
        Tree tree = bind(
                "{size: x, share: much, leaf: {name: l}, leaves: {a: b}, named: [], counts: {a: b}, file: \"a\\0b\"}",
                Tree.DEFAULTS);

        assertThat(tree)
                .isEqualTo(new Tree(
                        1,
                        0.5,
                        Colour.BLUE,
                        Path.of("f"),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Tree.DEFAULTS.named(),
                        Map.of(),
                        List.of(),
                        Node.Mapping.EMPTY));
        assertThat(mistakes())
                .containsExactly(
                        "f:1:8: size: expected a whole number, found 'x'",
                        "f:1:18: share: expected a number such as 0.5, found 'much'",
                        "f:1:30: leaf: 'weight' is missing",
                        "f:1:49: leaves: expected a list, found a section",
                        "f:1:64: named: expected a section, found a list",
                        "f:1:80: counts.a: expected a whole number, found 'b'",
                        "f:1:90: file: expected a file name, found 'a\u0000b'");
    }

    @Test
    void oneLevelIsLaidOverAnother() {
        ListenSettings server = bind("{min-silence: 900ms, digits: {max: 5}}", ListenSettings.DEFAULTS);
        ListenSettings route = bind("{language: de-DE, digits: {finish-key: '*'}}", server);

        assertThat(route.language()).isEqualTo("de-DE");
        assertThat(route.minSilence()).isEqualTo(Duration.ofMillis(900));
        assertThat(route.digits().max()).isEqualTo(5);
        assertThat(route.digits().finishKey()).isEqualTo("*");
        assertThat(server.language()).isEqualTo("en-US");
    }

    @Test
    void aRecordWithoutSettingsTakesNone() {
        bind("{a: 1}", new NoSettings());
        assertThat(mistakes()).containsExactly("f:1:2: there is no setting 'a'; none is known here");
    }

    @Test
    void aTypeThatSettingsCannotHaveIsTheProgrammersMistake() {
        Unsupported base = new Unsupported(new StringBuilder());
        assertThatThrownBy(() -> bind("{text: a}", base)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SettingsTree.of(base)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endlessNamesAreCutShort() {
        bind("a".repeat(900) + ": 1", new NoSettings());
        assertThat(mistakes()).singleElement().asString().hasSizeLessThan(150);
    }
}
