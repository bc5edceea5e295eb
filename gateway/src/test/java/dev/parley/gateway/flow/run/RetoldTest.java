package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Callers who correct a name at the confirmation of several things. */
class RetoldTest {

    private static final String TABLE = """
            language: %s
            steps:
              - ask: Well?
                slots:
                  guests: {type: number, ask: "How many?"}
                  day: {type: date, ask: "For which day?"}
                  name: {ask: "What name?"}
                confirm: "{guests}, {day}, in the name of {name}?"
              - say: Booked.
            """;

    private static Call table(String... lines) {
        String[] all = new String[lines.length + 2];
        all[0] = "four tomorrow";
        all[1] = "Leah";
        System.arraycopy(lines, 0, all, 2, lines.length);
        return new Stage(TABLE.formatted("en-US")).play(all);
    }

    private static void becomes(String name, String... lines) {
        assertThat(table(lines).log()).endsWith("4, tomorrow, in the name of " + name + "?", "Booked.", "[over]");
    }

    @Test
    void aNameAloneIsOneWhenItWasAskedWhatToChange() {
        becomes("Lea", "no", "Lea", "yes");
        becomes("O'Brien", "no", "my name is O'Brien", "yes");
    }

    @Test
    void aNameThatIsLedToIsOneAtOnce() {
        becomes("Lea", "no, I said Lea", "yes");
        becomes("O'Brien", "no, my name is O'Brien", "yes");
        assertThat(new Stage(TABLE.formatted("de-DE"))
                        .play("vier morgen", "Lehner", "nein, mein Name ist Lehmann", "nein, ich sagte Lemmer", "ja")
                        .log())
                .endsWith(
                        "4, morgen, in the name of Lehmann?", "4, morgen, in the name of Lemmer?", "Booked.", "[over]");
    }

    @Test
    void whatMayBeSomethingElseIsNone() {
        assertThat(table("no", "the date").log())
                .endsWith(
                        "What shall I change?", "I did not understand that. What shall I change?", "[CALLER_HUNG_UP]");
        assertThat(table("no", "I don't know").log())
                .endsWith(
                        "What shall I change?", "I did not understand that. What shall I change?", "[CALLER_HUNG_UP]");
        assertThat(table("no, the name is wrong").log()).endsWith("What name?", "[CALLER_HUNG_UP]");
        assertThat(table("no, it is terrible").log()).endsWith("What shall I change?", "[CALLER_HUNG_UP]");
        assertThat(table("Lea").log()).contains("I did not understand that. 4, tomorrow, in the name of Leah?");
    }
}
