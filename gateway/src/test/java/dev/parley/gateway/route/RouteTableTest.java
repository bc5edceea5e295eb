package dev.parley.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.NoSettings;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.YamlReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private static final String TABLE = """
            listen: {max-silence: 1s, language: en-GB}
            routes:
              - {to: default, dialog: anyone}
              - {to: "+1555*", dialog: district}
              - {to: "+1*", dialog: country}
              - {to: "+15550000001", dialog: exact, listen: {max-silence: 2s}, recording: {enabled: false}}
              - {to: "+15550000001", from: "+49*", dialog: from-germany, speech: {language: de-DE}, playout: {lead: 1s}}
              - {to: "+15550000001", from: "+491701234567", dialog: from-one}
              - {to: "+15550000002", from: "+49*", dialog: only-germany}
            """;

    private final Problems problems = new Problems();

    private RouteTable table(String yaml) {
        Node node = YamlReader.read("f.yaml", yaml, Map.of(), problems).orElseThrow();
        Configuration configuration = Configuration.of(Path.of("."), node, List.of(), Map.of(), problems);
        return RouteTable.of(
                configuration.settings(),
                (dialog, written, path, mistakes) -> {
                    if (dialog.equals("unknown")) {
                        throw new IllegalArgumentException("there is no dialog 'unknown'");
                    }
                    return new NoSettings();
                },
                problems);
    }

    private String dialog(String to, String from) {
        RouteTable table = table(TABLE);
        problems.throwIfAny();
        return table.route(to, from).map(Route::dialog).orElse("none");
    }

    private List<String> mistakes(String yaml) {
        table(yaml);
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void theExactNumberBeatsTheLongerBeginningWhichBeatsTheShorterAndTheDefault() {
        assertThat(dialog("+15550000001", "+1")).isEqualTo("exact");
        assertThat(dialog("+15559999999", "+1")).isEqualTo("district");
        assertThat(dialog("+12120000000", "+1")).isEqualTo("country");
        assertThat(dialog("+442071234567", "")).isEqualTo("anyone");
    }

    @Test
    void theCallingNumberDecidesBetweenRoutesOfOneDialledNumber() {
        assertThat(dialog("+15550000001", "+491701234567")).isEqualTo("from-one");
        assertThat(dialog("+15550000001", "+491709999999")).isEqualTo("from-germany");
        assertThat(dialog("+15550000001", "")).isEqualTo("exact");
    }

    @Test
    void aRouteForOtherCallersIsPassedOver() {
        assertThat(dialog("+15550000002", "+491709999999")).isEqualTo("only-germany");
        assertThat(dialog("+15550000002", "+33")).isEqualTo("district");
    }

    @Test
    void blanksAroundNumbersDoNotCount() {
        assertThat(dialog(" +15550000001\n", " +491701234567 ")).isEqualTo("from-one");
        assertThat(table("routes: [{to: ' +15550000001 ', dialog: a}]").route("+15550000001", ""))
                .isPresent();
    }

    @Test
    void withoutADefaultANumberMayBeUnknown() {
        assertThat(table("routes: [{to: +15550000001, dialog: a}]").route("+15550000003", ""))
                .isEmpty();
        assertThat(table("").route("+1", "")).isEmpty();
    }

    @Test
    void aRoutesOwnSettingsAreLaidOverTheServers() {
        RouteTable table = table(TABLE);
        Route exact = table.route("+15550000001", "").orElseThrow();
        assertThat(exact.listen().maxSilence()).isEqualTo(Duration.ofSeconds(2));
        assertThat(exact.listen().language()).isEqualTo("en-GB");
        assertThat(exact.recording().enabled()).isFalse();
        assertThat(exact.settings()).isEqualTo(new NoSettings());
        assertThat(exact.settingsPath()).isEqualTo("routes.3.settings");

        Route germany = table.route("+15550000001", "+49").orElseThrow();
        assertThat(germany.listen().maxSilence()).isEqualTo(Duration.ofSeconds(1));
        assertThat(germany.speech().language()).isEqualTo("de-DE");
        assertThat(germany.speech().recognizer()).containsExactly("embedded");
        assertThat(germany.playout().lead()).isEqualTo(Duration.ofSeconds(1));
        assertThat(germany.recording().enabled()).isTrue();
    }

    @Test
    void theChoiceIsExplained() {
        assertThat(table(TABLE).explain("+15550000001", "+33123456"))
                .extracting(Verdict::toString)
                .containsExactly(
                        "routes.5 to +15550000001 from +491701234567 -> from-one: not taken, the calling number is another",
                        "routes.4 to +15550000001 from +49* -> from-germany: not taken, the calling number is another",
                        "routes.6 to +15550000002 from +49* -> only-germany: not taken, the dialled number is another",
                        "routes.3 to +15550000001 -> exact: taken, the dialled number matches exactly",
                        "routes.1 to +1555* -> district: not taken, a more specific route matches",
                        "routes.2 to +1* -> country: not taken, a more specific route matches",
                        "routes.0 to default -> anyone: not taken, a more specific route matches");
        assertThat(table(TABLE).explain("+1999", ""))
                .filteredOn(Verdict::chosen)
                .singleElement()
                .asString()
                .endsWith("the dialled number begins with +1");
        assertThat(table(TABLE).explain("+49", ""))
                .filteredOn(Verdict::chosen)
                .singleElement()
                .asString()
                .endsWith("it takes all numbers");
    }

    @Test
    void mistakesHaveTheirPlaces() {
        assertThat(mistakes("""
                routes:
                  - {to: "5550000001", dialog: a}
                  - {to: "+1*", from: default, dialog: a}
                  - {to: "+1*", dialog: a}
                  - {to: " +1*", dialog: b}
                  - {to: default, dialog: unknown, listen: {max-silence: x}, speech: {engines: {}, voce: a}}
                  - {to: "+2*", dialog: a, speech: {prompt-cache: {memory-bytes: 0}}}
                """))
                .containsExactly(
                        "f.yaml:2:5: routes.0.to: expected a number such as +15550000001, the beginning of some such as"
                                + " +1555*, or default, found '5550000001'",
                        "f.yaml:3:5: routes.1.from: expected a number such as +15550000001, or the beginning of some"
                                + " such as +1555*, found 'default'",
                        "f.yaml:5:5: routes.3: there is already a route for the same numbers at f.yaml:4:5",
                        "f.yaml:6:5: routes.4.dialog: there is no dialog 'unknown'",
                        "f.yaml:6:58: routes.4.listen.max-silence: expected a duration such as 250ms, 7s, 2m, 1h or 0,"
                                + " found 'x'",
                        "f.yaml:6:71: routes.4.speech.engines: engines serve all routes; set them in the server's"
                                + " speech.engines",
                        "f.yaml:6:84: there is no setting 'voce' in routes.4.speech; did you mean 'voice'?",
                        "f.yaml:7:37: routes.5.speech.prompt-cache: the cache serves all routes; set it in the server's"
                                + " speech.prompt-cache");
        assertThat(table("routes: [{to: +1x, dialog: a}]").routes()).isEmpty();
    }
}
