package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunnerTest {

    @Test
    void aFlowSaysWhatItSaysAndIsOver() {
        assertThat(new Stage("""
                        steps:
                          - say: Hello.
                          - pause: 2s
                          - say: Goodbye.
                        """).play().log()).containsExactly("Hello.", "[silent for PT2S]", "Goodbye.", "[over]");
    }

    @Test
    void aTableIsBooked() {
        assertThat(new Stage("""
                        steps:
                          - ask: When would you like to come, and how many will you be?
                            slots:
                              guests:
                                type: number
                                ask: For how many people?
                                near: [people, persons]
                                must:
                                  guests <= 8: Our largest table seats eight.
                              day:
                                type: date
                                ask: For which day?
                              time:
                                type: time
                                ask: At what time?
                              name:
                                type: text
                                ask: What name shall I write down?
                            confirm: A table for {guests}, {day} at {time}, in the name of {name}. Is that right?
                          - say: Booked for {guests}.
                        """)
                        .play(
                                "a table for twelve people tomorrow at half past seven in the evening",
                                "then for four people",
                                "my name is Baker",
                                "no, three people",
                                "yes please")
                        .log())
                .containsExactly(
                        "When would you like to come, and how many will you be?",
                        "Our largest table seats eight. For how many people?",
                        "What name shall I write down?",
                        "A table for 4, tomorrow at 7:30 PM, in the name of Baker. Is that right?",
                        "A table for 3, tomorrow at 7:30 PM, in the name of Baker. Is that right?",
                        "Booked for 3.",
                        "[over]");
    }
}
