package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.gateway.flow.service.Reply;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Why a step failed is told once, even where the flow goes on; what the caller said is not. */
class LoggingTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Spot.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void begin() {
        logged.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(logged);
    }

    @AfterEach
    void end() {
        logger.detachAppender(logged);
        logger.setLevel(null);
    }

    @Test
    void aFailureThatTheFlowTakes() {
        new Stage("""
                steps:
                  - ask: Your name?
                    slot: name
                    type: text
                    confirm-when: never
                  - action: greet
                    with: {name: name}
                    failed:
                      - say: It did not work.
                """)
                .action("greet", (arguments, _) -> {
                    throw new IOException("no such name: " + arguments);
                })
                .play("Ann");

        assertThat(logged.list)
                .extracting(ILoggingEvent::toString)
                .containsExactly("[WARN] call CA1: main.yaml:6:5: the action greet failed (IOException)");
    }

    @Test
    void aStatusThatIsNotAccepted() {
        new Stage("""
                steps:
                  - fetch: GET bookings/tables
                    failed:
                      - say: It did not work.
                """).service("GET bookings/tables", new Reply(404, "")).play();

        assertThat(logged.list)
                .extracting(ILoggingEvent::toString)
                .containsExactly("[INFO] call CA1: main.yaml:2:5: the service bookings answered 404");
    }

    @Test
    void aCallWithoutARecognizer() {
        new Stage("""
                steps:
                  - ask: How many?
                    slot: count
                    type: number
                """).play(new Call("#4").deaf());

        assertThat(logged.list)
                .extracting(ILoggingEvent::toString)
                .containsExactly("[WARN] call CA1: main.yaml:2:5: no recognizer can be had: UNAVAILABLE");
    }
}
