package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Callers who correct an earlier answer while several things are asked for. */
class HalfwayTest {

    private static final String PETS = """
            language: %s
            steps:
              - ask: Which pet?
                slot: pet
                options: {cat: {also: [Katze]}, dog: {also: [Hund]}}
              - ask: When, and how many?
                slots:
                  day:
                    type: date
                    ask: Which day?
                    must:
                      pet == 'cat' || day > today + days(1): Not for dogs.
                  count: {type: number, ask: "How many?"}
              - say: "{pet}, {day}, {count}."
            """;

    private static Call pets(String... lines) {
        return new Stage(PETS.formatted("en-US")).play(lines);
    }

    @Test
    void theOpenQuestionIsPutAgain() {
        assertThat(pets("cat", "no, I meant dog", "four on Tuesday").log())
                .containsExactly(
                        "Which pet?", "When, and how many?", "When, and how many?", "dog, Tuesday, 4.", "[over]");
        assertThat(new Stage(PETS.formatted("de-DE"))
                        .play("Katze", "nein, ich meinte Hund", "vier am Dienstag")
                        .log())
                .endsWith("When, and how many?", "dog, Dienstag, 4.", "[over]");
    }

    @Test
    void whatTheAnswerBringsBesidesIsTaken() {
        assertThat(pets("cat", "no, I meant dog, two on Tuesday").log())
                .containsExactly("Which pet?", "When, and how many?", "dog, Tuesday, 2.", "[over]");
    }

    @Test
    void whatThereIsIsNotLost() {
        assertThat(pets("cat", "on Tuesday", "no, I meant dog", "four").log())
                .containsExactly(
                        "Which pet?", "When, and how many?", "How many?", "How many?", "dog, Tuesday, 4.", "[over]");
    }

    @Test
    void whatIsRefusedByThenIsAskedForAnew() {
        assertThat(pets("cat", "tomorrow", "no, I meant dog", "on Tuesday", "four")
                        .log())
                .endsWith("How many?", "Not for dogs. Which day?", "How many?", "dog, Tuesday, 4.", "[over]");
    }

    @Test
    void whatTheQuestionItselfAsksForIsItsOwn() {
        assertThat(pets("cat", "on Tuesday", "no, on Wednesday", "four").log())
                .endsWith("How many?", "How many?", "cat, Wednesday, 4.", "[over]");
    }

    @Test
    void anOptionMayHaveAFewWordsBesideIt() {
        String wishes = """
                steps:
                  - ask: What do you want?
                    slot: wish
                    options:
                      move:
                        do:
                          - ask: When?
                            slots:
                              day: {type: date, ask: "Which day?"}
                              time: {type: time, ask: "At what time?"}
                      cancel:
                        do:
                          - say: Cancelled.
                """;
        assertThat(new Stage(wishes).play("move it", "no, I want to cancel it").log())
                .containsExactly("What do you want?", "When?", "Cancelled.", "[over]");
        assertThat(new Stage(wishes)
                        .play("move it", "on Friday", "no, I want to cancel it")
                        .log())
                .containsExactly("What do you want?", "When?", "At what time?", "Cancelled.", "[over]");
    }
}
