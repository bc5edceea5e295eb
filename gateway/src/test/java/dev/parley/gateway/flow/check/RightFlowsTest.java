package dev.parley.gateway.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a mistake, and is none. */
class RightFlowsTest {

    private static final Path FILE = Path.of("src/test/resources/flows/around/main.yaml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A way round with a question.
                """
                steps:
                  - name: begin
                    say: Hello
                  - ask: Again?
                    yes: begin
                """,
                // One that is counted.
                """
                steps:
                  - name: begin
                    say: Hello
                  - next: begin
                    at-most: 3
                """,
                // A flow that runs itself, if the caller wants it.
                """
                steps:
                  - ask: Deeper?
                    no:
                      - return
                  - run: main
                """,
                // What is said at the questions of another flow.
                """
                anywhere:
                  agent: team
                steps:
                  - run: repeater
                parts:
                  team:
                    - hang-up
                """,
                // Secrets where they may be.
                """
                steps:
                  - ask: Your PIN?
                    slot: pin
                    type: digits
                    secret: true
                    must:
                      size(pin) == 4: It has four digits.
                  - fetch: POST accounts/pins
                    headers: {X-Pin: pin}
                    body: {pin: "{pin}"}
                  - action: look-up
                    with: {pin: pin}
                  - hang-up: wrong
                    if: pin != '1234'
                  - send: let-in
                """,
                // Numbers that callers choose among.
                """
                settings: {numbers: {a: "+15550000011", b: "+15550000012"}, desk: "+15550000009"}
                steps:
                  - ask: Which?
                    slots:
                      desk_wanted: {ask: Which desk, type: choice, options: {a: , b: }}
                      place: {ask: Which place, type: number, range: 1..9}
                  - set:
                      chosen: numbers[desk_wanted]
                  - fetch: GET bookings/numbers/{place}
                    save: {found: answer.number}
                  - transfer: chosen
                    showing: caller
                    failed:
                      - transfer: found
                        failed:
                          - transfer: "+1555000000{place}"
                            busy:
                              - transfer: desk
                  - run: connect
                    with: {number: found, greeting: "{heard}"}
                """,
                // Steps below a repeat whose steps may all go elsewhere but for one.
                """
                steps:
                  - repeat: 3
                    until: known
                    do:
                      - ask: Known?
                        slot: known
                        type: yes-no
                        failed: later
                  - say: Below
                parts:
                  later:
                    - hang-up
                """,
                // Settings of a step that fit some route.
                """
                language: en-GB
                asking: {tries: 2, confirm-when: never, by: speech}
                speech: {language: en-GB, voice: x}
                listen: {max-silence: 400ms}
                steps:
                  - say: Hello
                    listen: {barge-in: none, min-silence: 300ms}
                """
            })
    void isRight(String text) {
        assertThat(FaultyFlow.check(FILE, text).list()).isEmpty();
    }
}
