package dev.parley.gateway.flow.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestReaderTest {

    private static TestFile read(String yaml) {
        Problems problems = new Problems();
        TestFile file = TestReader.read(Path.of("a.test.yaml"), yaml, problems).orElseThrow();
        assertThat(problems.list()).isEmpty();
        return file;
    }

    private static List<String> mistakes(String yaml) {
        Problems problems = new Problems();
        TestReader.read(Path.of("a.test.yaml"), yaml, problems);
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void everyLineIsRead() {
        List<Line> lines = read("""
                        tests:
                          all of them:
                            - bot: one, and two
                              within: 500ms
                            - bot: [one, "2"]
                            - caller: yes, please
                              during: one
                              sure: 0.4
                            - presses: "12#"
                              during: two
                            - silent
                            - slot: {guests: 4, day: 2026-11-20, code: "007"}
                            - called: POST bookings/tables?day=1
                              with: {guests: 4}
                              times: 3
                            - not-called: GET bookings
                            - sent: it
                              with: {a: [1, true]}
                            - hangs-up
                            - ends: transferred
                              to: "+15550000009"
                              reason: so
                        """).tests().getFirst().lines();

        assertThat(lines)
                .usingRecursiveComparison()
                .ignoringFields("location")
                .isEqualTo(List.of(
                        new Line.Bot(null, List.of("one, and two"), Optional.of(Duration.ofMillis(500))),
                        new Line.Bot(null, List.of("one", "2"), Optional.empty()),
                        new Line.Caller(null, "yes, please", Optional.of("one"), 0.4),
                        new Line.Presses(null, "12#", Optional.of("two")),
                        new Line.Silent(null),
                        new Line.Slot(null, Map.of("guests", 4L, "day", "2026-11-20", "code", "007")),
                        new Line.Called(null, "POST bookings/tables?day=1", Map.of("guests", 4L), OptionalInt.of(3)),
                        new Line.NotCalled(null, "GET bookings"),
                        new Line.Sent(null, "it", Map.of("a", List.of(1L, true))),
                        new Line.HangsUp(null),
                        new Line.Ends(null, Line.How.TRANSFERRED, Optional.of("+15550000009"), Optional.of("so"))));
        assertThat(lines.get(2).location()).hasToString("a.test.yaml:6:7");
    }

    @Test
    void whatIsGivenIsTheTestsOverTheFiles() {
        TestFile file = read("""
                now: 2026-11-19 12:00
                caller: "+15550001234"
                settings: {desk: a, other: b}
                services:
                  GET a/b: {answer: {free: true}}
                  GET a/c: {status: 404, after: 2s}
                transfers: {"+1": busy}
                tests:
                  one:
                    - given:
                        dialled: "+1555"
                        settings: {desk: c}
                        services:
                          GET a/b:
                            - {fails: timeout}
                            - {answer: [1]}
                        actions: {look-up: {answer: {name: Baker}}}
                        transfers: {"+2": no-answer}
                        only: wire
                    - silent
                """);
        Given given = file.tests().getFirst().given().over(file.given());

        assertThat(given.now()).contains(LocalDateTime.of(2026, 11, 19, 12, 0));
        assertThat(given.caller()).contains("+15550001234");
        assertThat(given.dialled()).contains("+1555");
        assertThat(given.settings()).containsOnly(Map.entry("desk", "c"), Map.entry("other", "b"));
        assertThat(given.services())
                .containsEntry(
                        "GET a/b",
                        List.of(
                                new Answering(200, "", Duration.ZERO, Optional.of(Answering.Failure.TIMEOUT)),
                                new Answering(200, List.of(1L), Duration.ZERO, Optional.empty())))
                .containsEntry("GET a/c", List.of(new Answering(404, "", Duration.ofSeconds(2), Optional.empty())));
        assertThat(given.actions()).containsOnlyKeys("look-up");
        assertThat(given.transfers())
                .containsOnly(Map.entry("+1", Given.Transferred.BUSY), Map.entry("+2", Given.Transferred.NO_ANSWER));
        assertThat(file.given(file.tests().getFirst()).fits(Given.Way.TEXT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- bott: x | 3:5: there is no line 'bott'; did you mean 'bot'?",
                "- hangs up | 3:5: there is no line 'hangs up'; did you mean 'hangs-up'?",
                "- {bot: x, caller: y} | 3:14: 'caller' must be a line of its own",
                "- {caller: x, durin: y} | 3:17: there is no setting 'durin'; did you mean 'during'?",
                "- {caller: x, sure: 2} | 3:17: sure 2.0 is not in 0..1",
                "- {caller: ''} | 3:6: caller must not be empty; write silent",
                "- {presses: 12x} | 3:6: presses: expected 1 to 64 keys of 0-9 * # A-D",
                "- {bot: '...'} | 3:11: bot: expected words that the bot says",
                "- {bot: []} | 3:11: bot: expected words that the bot says",
                "- {called: bookings} | 3:6: called: expected a method, a service and a path, such as GET bookings/tables",
                "- {called: GET a, times: 0} | 3:21: times 0 is not in 1..1000",
                "- {ends: hung-up} | 3:12: ends: expected one of bot-hung-up, caller-hung-up, transferred, failed, found 'hung-up'",
                "- {ends: failed, to: x} | 3:20: to belongs to a call that is transferred",
                "- {slot: 4} | 3:12: slot: expected a section, found '4'",
                "- [a] | 3:5: expected a line such as caller: yes, found a list",
                "- {given: {noww: x}} | 3:14: there is no setting 'noww' in given; did you mean 'now'?",
                "- {given: {now: noon}} | 3:19: given.now: expected a date and a time, such as 2026-11-19 12:00",
                "- {given: {services: {bookings: {}}}} | 3:25: services: expected a method, a service and a path, such as GET bookings/tables, found 'bookings'",
                "- {given: {services: {GET a: {statis: 1}}}} | 3:33: there is no setting 'statis' in GET a; did you mean 'status'?",
                "- {given: {services: {GET a: {status: 99}}}} | 3:33: GET a: status 99 is not in 100..599",
                "- {given: {services: {GET a: []}}} | 3:32: GET a: expected at least one answer",
                "- {given: {transfers: {'+1': engaged}}} | 3:32: given.transfers.+1: expected one of answered, busy, no-answer, failed, found 'engaged'",
                "- {given: {}, bot: x} | 3:17: 'bot' belongs below 'given'",
            })
    void whatIsWrongIsNamedWithItsPlace(String line, String message) {
        assertThat(mistakes("tests:\n  one:\n  " + line)).containsExactly("a.test.yaml:" + message);
    }

    @Test
    void whatIsGivenComesFirst() {
        assertThat(mistakes("tests:\n  one:\n    - silent\n    - given: {caller: x}\n"))
                .containsExactly("a.test.yaml:4:7: 'given' must be the first line of a test");
    }

    @Test
    void thereAreTests() {
        assertThat(mistakes("now: 2026-11-19 12:00"))
                .containsExactly("a.test.yaml:1:1: 'tests' must be a section with a conversation for each name");
        assertThat(mistakes("tests: {one: []}")).containsExactly("a.test.yaml:1:14: 'one': expected a list of lines");
        assertThat(mistakes("- tests")).containsExactly("a.test.yaml:1:1: expected a section with 'tests'");
        assertThat(mistakes("noww: 1\ntests: {one: [silent]}"))
                .containsExactly("a.test.yaml:1:1: there is no setting 'noww'; did you mean 'now'?");
    }
}
