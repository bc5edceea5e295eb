package dev.parley.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.YamlReader;
import dev.parley.gateway.plugin.PluginCatalog;
import dev.parley.gateway.plugin.PluginJar;
import dev.parley.gateway.testing.TestCall;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Holds the README's first plugin to what a newcomer will see of it: it is built, loaded and called. */
class FirstPluginTest {

    private static final String FOLDER = "docs/first-plugin/";
    private static final String SOURCE = FOLDER + "src/main/java/guess/Guess.java";
    private static final String POM = FOLDER + "pom.xml";
    private static final String ROUTE = FOLDER + "route.yaml";
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six", "seven");

    @TempDir
    Path folder;

    private PluginCatalog plugins;

    @BeforeEach
    void buildAndLoad() throws Exception {
        PluginJar jar = PluginJar.bare().source("guess.Guess", Readme.file(SOURCE));
        manifest().forEach(jar::manifest);
        jar.in(folder, "guess.jar");
        plugins = PluginCatalog.load(List.of(folder), folder.resolve("data"), folder);
        assertThat(plugins.problems()).isEmpty();
    }

    @AfterEach
    void unload() {
        plugins.close();
    }

    @Test
    void theReadmeQuotesTheFilesToTheLetter() {
        assertThat(Readme.quotes()).extracting(Readme.Quote::file).containsExactly(SOURCE, POM, ROUTE);
        assertThat(Readme.quotes()).allSatisfy(quote -> assertThat(quote.text()).isEqualTo(Readme.file(quote.file())));
    }

    @Test
    void theGatewayFindsItsDialog() {
        assertThat(plugins.plugins()).singleElement().satisfies(plugin -> {
            assertThat(plugin.id()).isEqualTo("guess");
            assertThat(plugin.version()).isEqualTo("1.0");
            assertThat(plugin.extensions()).containsExactly("dialog guess");
        });
    }

    @Test
    void theCallerGuessesByVoiceAndByKeysUntilTheNumberIsFound() {
        TestCall call = TestCall.answeredBy(dialog("settings: {tries: 7, highest: 7}"))
                .dial()
                .passes(4_000);
        assertThat(call.botSaid()).isEqualTo("Let us play a game.Guess my number, from one to seven.");

        int low = 1;
        int high = 7;
        int tries = 0;
        while (call.end() == null) {
            int guess = (low + high) / 2;
            String before = call.botSaid();
            if (tries++ % 2 == 0) {
                call.callerSays("is it " + NUMBERS.get(guess - 1)).passes(4_000);
            } else {
                call.callerPresses(guess + "#").passes(4_000);
            }
            String reply = call.botSaid().substring(before.length());
            if (reply.equals("Higher.")) {
                low = guess + 1;
            } else if (reply.equals("Lower.")) {
                high = guess - 1;
            } else {
                assertThat(reply).matches("Yes, it is \\w+\\.Well done!");
            }
        }

        assertThat(tries).isBetween(1, 3);
        assertThat(call.end().how()).isEqualTo(CallEnd.How.TERMINATED);
        assertThat(call.record().variables()).containsEntry("tries", tries);
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void theRouteOfTheReadmeGivesThreeTries() {
        TestCall call = TestCall.answeredBy(dialog(Readme.file(ROUTE))).dial().passes(4_000);
        assertThat(call.botSaid()).endsWith("from one to seven.");
        IntStream.range(0, 3).forEach(_ -> call.callerSays("no idea").passes(4_000));

        assertThat(call.botSaid())
                .matches(".*seven\\.(Please say or press a number\\.){2}It was \\w+\\.Better luck next time!");
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aMistakeInItsSettingsIsReportedWithItsPlace() {
        Problems problems = new Problems();
        Node.Mapping written = mapping("highest: 11\ntires: 3");
        plugins.bindDialog("guess", written, "routes.2.settings", problems);

        assertThat(problems.list())
                .extracting(Problem::toString)
                .anySatisfy(it -> assertThat(it).contains("11 is not in 2..10").startsWith("f:1:"))
                .anySatisfy(it ->
                        assertThat(it).contains("tires").contains("'tries'").startsWith("f:2:"));
    }

    /** The manifest that the POM gives the JAR. */
    private static Map<String, String> manifest() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Readme.HOME.resolve(POM).toFile());
        Element project = pom.getDocumentElement();
        NodeList entries =
                ((Element) pom.getElementsByTagName("manifestEntries").item(0)).getElementsByTagName("*");
        return IntStream.range(0, entries.getLength())
                .mapToObj(entries::item)
                .collect(Collectors.toMap(org.w3c.dom.Node::getNodeName, it -> value(project, it.getTextContent())));
    }

    /** What an expression such as <code>${project.version}</code> stands for. */
    private static String value(Element project, String expression) {
        String name = expression.substring("${project.".length(), expression.length() - 1);
        NodeList children = project.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(it -> it.getNodeName().equals(name))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    private Dialog dialog(String route) {
        Node.Mapping section = route.startsWith("settings")
                ? mapping(route)
                : (Node.Mapping) ((Node.Sequence) yaml(route)).items().getFirst();
        Node.Mapping written = (Node.Mapping) section.members().get("settings");
        Problems problems = new Problems();
        Record settings = plugins.bindDialog("guess", written, "settings", problems);
        Dialog dialog = plugins.dialog("guess")
                .create(settings, written, "settings", problems)
                .orElseThrow();
        assertThat(problems.list()).isEmpty();
        return dialog;
    }

    private static Node.Mapping mapping(String text) {
        return (Node.Mapping) yaml(text);
    }

    private static Node yaml(String text) {
        return YamlReader.read("f", text, Map.of(), new Problems()).orElseThrow();
    }
}
