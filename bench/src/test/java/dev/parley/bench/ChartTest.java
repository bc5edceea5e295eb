package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {

    private static final Axis CALLS = Axis.linear("calls");
    private static final Axis LOAD = Axis.linear("CPU, ms");

    @TempDir
    private Path folder;

    private Document picture(Chart chart) throws Exception {
        Path file = folder.resolve("charts/chart.svg");
        chart.write(file);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Files.newInputStream(file));
    }

    private static List<Element> all(Document picture, String name, String kind) {
        List<Element> found = new ArrayList<>();
        NodeList elements = picture.getElementsByTagName(name);
        for (int i = 0; i < elements.getLength(); i++) {
            if (elements.item(i) instanceof Element element
                    && element.getAttribute("class").equals(kind)) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<String> texts(Document picture, String kind) {
        return all(picture, "text", kind).stream().map(Element::getTextContent).toList();
    }

    /** Where a tick with this text is. */
    private static double tick(Document picture, String kind, String text) {
        Element found = all(picture, "text", kind).stream()
                .filter(it -> it.getTextContent().equals(text))
                .findFirst()
                .orElseThrow();
        // The text is set a little below the line it belongs to, so that its middle is there.
        return kind.equals("y-tick")
                ? Double.parseDouble(found.getAttribute("y")) - 4.5
                : Double.parseDouble(found.getAttribute("x"));
    }

    private static List<Point> line(Document picture, int index) {
        return Arrays.stream(all(picture, "polyline", "series")
                        .get(index)
                        .getAttribute("points")
                        .split(" "))
                .map(it -> it.split(","))
                .map(it -> new Point(Double.parseDouble(it[0]), Double.parseDouble(it[1])))
                .toList();
    }

    @Test
    void aPointLiesWhereItsValuesAreOnTheAxes() throws Exception {
        Document picture = picture(new Chart("Load", CALLS, LOAD)
                .line("echo", List.of(new Point(100, 20), new Point(300, 60), new Point(400, 50))));

        List<Point> line = line(picture, 0);
        assertThat(line.get(0).x()).isCloseTo(tick(picture, "x-tick", "100"), within(0.2));
        assertThat(line.get(0).y()).isCloseTo(tick(picture, "y-tick", "20"), within(0.2));
        assertThat(line.get(1).x()).isCloseTo(tick(picture, "x-tick", "300"), within(0.2));
        assertThat(line.get(1).y()).isCloseTo(tick(picture, "y-tick", "60"), within(0.2));
        double middle = (tick(picture, "y-tick", "40") + tick(picture, "y-tick", "60")) / 2;
        assertThat(line.get(2).y()).isCloseTo(middle, within(0.2));
        assertThat(all(picture, "path", "point"))
                .extracting(it -> it.getAttribute("transform"), Element::getTextContent)
                .first()
                .isEqualTo(tuple(
                        "translate(%s,%s)"
                                .formatted(line.get(0).x(), line.get(0).y()),
                        "echo: 100, 20"));
    }

    @Test
    void aLinearAxisBeginsAtZero() throws Exception {
        Document picture = picture(new Chart("Load", CALLS, LOAD)
                .line("echo", List.of(new Point(0, 0.41), new Point(1000, 0.47), new Point(2000, 0.5))));

        assertThat(texts(picture, "x-tick")).containsExactly("0", "500", "1,000", "1,500", "2,000");
        assertThat(texts(picture, "y-tick")).containsExactly("0", "0.1", "0.2", "0.3", "0.4", "0.5");
    }

    @Test
    void whatIsBelowZeroHasItsPlaceToo() throws Exception {
        Document picture =
                picture(new Chart("Change", CALLS, LOAD).line("a", List.of(new Point(1, -15), new Point(2, 20))));

        assertThat(texts(picture, "y-tick")).containsExactly("-20", "-10", "0", "10", "20");
    }

    @Test
    void onALogarithmicAxisEqualRatiosAreEquallyFar() throws Exception {
        Document picture = picture(new Chart("Load", Axis.logarithmic("calls"), Axis.logarithmic("ms"))
                .line("echo", List.of(new Point(50, 1), new Point(200, 10), new Point(800, 100))));

        assertThat(texts(picture, "x-tick")).containsExactly("50", "100", "200", "500", "1,000");
        assertThat(texts(picture, "y-tick")).containsExactly("1", "2", "5", "10", "20", "50", "100");
        List<Point> line = line(picture, 0);
        assertThat(line.get(1).x() - line.get(0).x())
                .isCloseTo(line.get(2).x() - line.get(1).x(), within(0.2));
        assertThat(line.get(1).y()).isCloseTo(tick(picture, "y-tick", "10"), within(0.2));
        assertThat(line.get(2).y()).isLessThan(line.get(0).y());
    }

    @Test
    void aLogarithmicAxisOfManyPowersHasFewTicks() throws Exception {
        Document picture = picture(new Chart("Times", CALLS, Axis.logarithmic("s"))
                .line("a", List.of(new Point(1, 0.00003), new Point(2, 40))));

        assertThat(texts(picture, "y-tick"))
                .containsExactly("0.00001", "0.0001", "0.001", "0.01", "0.1", "1", "10", "100");
    }

    @Test
    void oneValueAloneIsDrawn() throws Exception {
        Document linear = picture(new Chart("One", CALLS, LOAD).line("a", List.of(new Point(0, 0))));
        assertThat(texts(linear, "x-tick")).startsWith("0").endsWith("1");

        Document logarithmic = picture(new Chart("One", Axis.logarithmic("calls"), Axis.logarithmic("ms"))
                .line("a", List.of(new Point(100, 7))));
        assertThat(texts(logarithmic, "x-tick")).containsExactly("100", "200");
        assertThat(texts(logarithmic, "y-tick")).containsExactly("5", "10");
    }

    @Test
    void theLegendHasTheLinesAsTheyEndOneOverTheOther() throws Exception {
        Document picture = picture(new Chart("Load", CALLS, LOAD)
                .line("low", List.of(new Point(1, 9), new Point(2, 1)))
                .line("high", List.of(new Point(1, 2), new Point(2, 8))));

        assertThat(texts(picture, "legend")).containsExactly("high", "low");
        assertThat(all(picture, "polyline", "series").stream().map(it -> it.getAttribute("stroke")))
                .as("two lines, then their keys in the same colours")
                .satisfies(it -> assertThat(it.get(2)).isEqualTo(it.get(1)).isNotEqualTo(it.get(0)))
                .satisfies(it -> assertThat(it.get(3)).isEqualTo(it.get(0)));
    }

    @Test
    void anyTextCanBeATitleOrAName() throws Exception {
        String odd = "a <b> & \"c\" ' é 😀 ]]> %s";
        Document picture =
                picture(new Chart(odd, Axis.linear(odd), Axis.linear(odd)).line(odd, List.of(new Point(1, 1))));

        for (String kind : List.of("title", "x-title", "y-title", "legend")) {
            assertThat(texts(picture, kind)).containsExactly(odd);
        }
        Document control = picture(new Chart("bell \u0007", CALLS, LOAD).line("\ud83d", List.of(new Point(1, 1))));
        assertThat(texts(control, "title")).containsExactly("bell \ufffd");
    }

    @Test
    void aLineIsAddedToANewChartOnly() throws Exception {
        Chart chart = new Chart("Load", CALLS, LOAD).line("a", List.of(new Point(1, 1)));
        chart.line("b", List.of(new Point(1, 1)));

        assertThat(texts(picture(chart), "legend")).containsExactly("a");
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        Chart empty = new Chart("Load", CALLS, LOAD);
        List<Point> one = List.of(new Point(1, 1));
        Chart full = empty.line("1", one)
                .line("2", one)
                .line("3", one)
                .line("4", one)
                .line("5", one)
                .line("6", one);

        assertThatThrownBy(() -> empty.line("echo", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the line 'echo' has no points");
        assertThatThrownBy(() -> empty.write(folder.resolve("none.svg")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the chart 'Load' has no lines");
        assertThatThrownBy(() -> empty.line("a", List.of(new Point(1, Double.NaN))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'CPU, ms'");
        assertThatThrownBy(() -> new Chart("Load", Axis.logarithmic("calls"), LOAD).line("a", List.of(new Point(0, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'calls'");
        assertThatThrownBy(() -> full.line("7", one)).isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("none.svg")).doesNotExist();
    }
}
