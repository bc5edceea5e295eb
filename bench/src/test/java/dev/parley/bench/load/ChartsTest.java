package dev.parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartsTest {

    private static final Spread NONE = Spread.of(List.of());

    @TempDir
    private Path folder;

    private static Result result(Work work, Server server, int calls, double cpuMillis, Spread delay) {
        CallerReport report = new CallerReport(calls, 0, 0, 0, 0, 0, 0, delay, NONE, NONE);
        return new Result(work, server, calls, 20, cpuMillis, 0, Map.of(), delay, 0, 0.5, report);
    }

    private static Spread delay(double p50) {
        return new Spread(10, p50, 2 * p50, 3 * p50, 4 * p50, 5 * p50);
    }

    private List<String> written(Work work, Result... results) throws Exception {
        return new Charts(work, List.of(results))
                .write(folder).stream().map(it -> it.getFileName().toString()).toList();
    }

    /** What the points of a chart say, line by line. */
    private List<String> points(String file) throws Exception {
        Document picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Files.newInputStream(folder.resolve(file)));
        List<String> says = new ArrayList<>();
        NodeList markers = picture.getElementsByTagName("path");
        for (int i = 0; i < markers.getLength(); i++) {
            if (markers.item(i) instanceof Element marker
                    && marker.getAttribute("class").equals("point")) {
                says.add(marker.getTextContent());
            }
        }
        return says;
    }

    @Test
    void eachServerHasALineWithAPointForEachNumberOfCalls() throws Exception {
        assertThat(written(
                        Work.ECHO,
                        result(Work.ECHO, Server.BARE, 100, 1.2, NONE),
                        result(Work.ECHO, Server.GATEWAY, 100, 1.5, NONE),
                        result(Work.ECHO, Server.BARE, 400, 1.0, NONE),
                        result(Work.ECHO, Server.GATEWAY, 400, 1.25, NONE)))
                .containsExactly("load-echo.svg");

        assertThat(points("load-echo.svg"))
                .containsExactly("bare: 100, 1.2", "bare: 400, 1", "gateway: 100, 1.5", "gateway: 400, 1.25");
    }

    @Test
    void ofSeveralRoundsThereIsTheMedian() throws Exception {
        written(
                Work.LISTEN,
                result(Work.LISTEN, Server.GATEWAY, 10, 9.0, NONE),
                result(Work.LISTEN, Server.GATEWAY, 10, 1.5, NONE),
                result(Work.LISTEN, Server.GATEWAY, 10, 2.5, NONE),
                result(Work.LISTEN, Server.GATEWAY, 20, 1.5, NONE));

        assertThat(points("load-listen.svg")).containsExactly("gateway: 10, 2.5", "gateway: 20, 1.5");
    }

    @Test
    void whereCallersWaitASecondChartTellsHowLong() throws Exception {
        assertThat(written(
                        Work.EMBEDDED,
                        result(Work.EMBEDDED, Server.GATEWAY, 4, 30, delay(400)),
                        result(Work.EMBEDDED, Server.GATEWAY, 16, 40, delay(600))))
                .containsExactly("load-embedded.svg", "load-embedded-delay.svg");

        assertThat(points("load-embedded-delay.svg"))
                .containsExactly(
                        "p99: 4, 1,200",
                        "p99: 16, 1,800",
                        "p95: 4, 800",
                        "p95: 16, 1,200",
                        "p50: 4, 400",
                        "p50: 16, 600");
    }

    @Test
    void aNumberOfCallsThatGotNoReplyHasNoDelay() throws Exception {
        written(
                Work.TALK,
                result(Work.TALK, Server.GATEWAY, 100, 2, delay(1)),
                result(Work.TALK, Server.GATEWAY, 1000, 2, NONE));

        assertThat(points("load-talk-delay.svg")).hasSize(3).noneMatch(it -> it.contains("1,000"));
    }

    @Test
    void withoutAnyReplyThereIsNoChartOfDelays() throws Exception {
        assertThat(written(
                        Work.TALK,
                        result(Work.TALK, Server.GATEWAY, 100, 2, NONE),
                        result(Work.TALK, Server.GATEWAY, 1000, 2, NONE)))
                .containsExactly("load-talk.svg");
    }

    @Test
    void oneNumberOfCallsMakesNoChart() throws Exception {
        assertThat(written(
                        Work.ECHO,
                        result(Work.ECHO, Server.BARE, 400, 1, NONE),
                        result(Work.ECHO, Server.GATEWAY, 400, 1, NONE),
                        result(Work.TALK, Server.GATEWAY, 100, 2, NONE)))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void callsThatComeAndGoMakeNone() throws Exception {
        assertThat(written(
                        Work.GREET,
                        result(Work.GREET, Server.GATEWAY, 50, 1, NONE),
                        result(Work.GREET, Server.GATEWAY, 100, 1, NONE)))
                .isEmpty();
    }
}
