package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.flow.service.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking services. */
class FetchingTest {

    private static final String TABLES = """
            settings: {day: 2026-11-24}
            steps:
              - set: {at: "{clock('19:30')}", name: "Ann & Bob/x?", on: "{date(day)}"}
              - fetch: POST bookings/tables/{name}?day={on}
                body: {at: at, on: on, list: [1, 2.5, true], text: "for {name} at {at}"}
                headers: {X-Name: name, X-Day: on}
                accept: [404]
                retry: 2
                save: {free: answer.free, missing: answer.missing, code: status}
                failed:
                  - say: It did not work.
                  - hang-up
              - say: "{free}, {missing == null}, {code}"
            """;
    private static final String WHAT = "POST bookings/tables/Ann%20%26%20Bob%2Fx%3F?day=2026-11-24";

    @Test
    void whatIsPutInIsEncodedAndWhatComesIsSaved() {
        Stage stage = new Stage(TABLES).service(WHAT, new Reply(201, Map.of("free", true)));

        assertThat(stage.play().log()).containsExactly("yes, yes, 201", "[over]");
        assertThat(stage.asked())
                .containsExactly(WHAT
                        + " {\"at\":\"19:30\",\"on\":\"2026-11-24\",\"list\":[1,2.5,true],\"text\":\"for Ann & Bob/x? at 19:30\"}"
                        + " {X-Name=Ann & Bob/x?, X-Day=2026-11-24}");
    }

    @Test
    void otherStatusesMayBeAccepted() {
        assertThat(new Stage(TABLES).service(WHAT, new Reply(404, "")).play().log())
                .containsExactly("It did not work.", "[hangs up]", "[over]");
        assertThat(new Stage(TABLES)
                        .service(WHAT, new Reply(404, Map.of("free", false)))
                        .play()
                        .log())
                .containsExactly("no, yes, 404", "[over]");
    }

    @Test
    void whatMayPassIsTriedAgain() {
        Stage stage = new Stage(TABLES)
                .service(WHAT, new Reply(503, ""), Stage.TIMEOUT, new Reply(200, Map.of("free", true)));

        assertThat(stage.play().log()).containsExactly("yes, yes, 200", "[over]");
        assertThat(stage.pauses()).containsExactly("PT0.2S", "PT0.4S");
        assertThat(stage.asked()).hasSize(3);
    }

    @Test
    void whatDoesNotPassIsNotTriedAgain() {
        Stage stage = new Stage(TABLES).service(WHAT, new Reply(400, ""));

        assertThat(stage.play().log()).contains("It did not work.");
        assertThat(stage.asked()).hasSize(1);
    }

    @Test
    void afterAllAttemptsItHasFailed() {
        Stage stage = new Stage(TABLES).service(WHAT, Stage.TIMEOUT);

        assertThat(stage.play().log()).contains("It did not work.");
        assertThat(stage.asked()).hasSize(3);
    }

    @Test
    void withoutFailedTheCallFails() {
        String flow = """
                steps:
                  - fetch: GET bookings/tables
                """;

        assertThat(new Stage(flow)
                        .service("GET bookings/tables", new Reply(500, ""))
                        .failure(new Call()))
                .isInstanceOf(FlowException.class)
                .hasMessage("main.yaml:2:5: the service bookings answered 500");
        assertThat(new Stage(flow).failure(new Call())).hasMessageContaining("no answer is written");
    }

    @Test
    void whatCannotBeSavedHasFailed() {
        assertThat(new Stage("""
                        steps:
                          - fetch: GET bookings/tables
                            save: {day: date(answer.day)}
                            failed:
                              - say: It did not work.
                        """)
                        .service("GET bookings/tables", new Reply(200, Map.of("day", "soon")))
                        .play()
                        .log())
                .containsExactly("It did not work.", "[over]");
    }

    @Test
    void meanwhileSomethingIsSaidAndPlayed(@TempDir Path folder) throws IOException {
        Silence.write(folder.resolve("wait.wav"));

        assertThat(new Stage("""
                        steps:
                          - fetch: GET bookings/tables
                            meanwhile: One moment.
                            music: wait.wav
                          - say: Done.
                        """)
                        .service("GET bookings/tables", new Reply(200, ""))
                        .folder(folder)
                        .play()
                        .log())
                .containsExactly("One moment.", "[loops wait.wav]", "[music stops]", "Done.", "[over]");
    }
}
