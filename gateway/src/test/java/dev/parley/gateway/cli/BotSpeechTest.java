package dev.parley.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the bot is going to say, until it has. */
class BotSpeechTest {

    private final BotSpeech speech = new BotSpeech();

    @Test
    void textsAreSaidOneAfterTheOther() {
        speech.add("Good day!", Duration.ofSeconds(1));
        speech.add("What name?", Duration.ofSeconds(1));

        assertThat(speech.head()).isEqualTo("Good day!");
        speech.remove("Good day!", Duration.ofSeconds(2));

        assertThat(speech.head()).isEqualTo("What name?");
        assertThat(speech.since()).isEqualTo(Duration.ofSeconds(2));
        assertThat(speech.pending()).isTrue();
    }

    @Test
    void eachBeginsOnce() {
        speech.add("Good day!", Duration.ZERO);
        speech.add("What name?", Duration.ZERO);

        assertThat(speech.begin()).isTrue();
        assertThat(speech.begin()).isFalse();
        speech.remove("Good day!", Duration.ZERO);
        assertThat(speech.begin()).isTrue();
    }

    @Test
    void whatIsToldWithoutHavingBeenAnnouncedChangesNothing() {
        speech.add("Good day!", Duration.ZERO);

        speech.remove("One moment, please.", Duration.ofSeconds(1));

        assertThat(speech.isHead("Good day!")).isTrue();
        assertThat(speech.since()).isZero();
    }

    @Test
    void hiddenDigitsAreTheSameText() {
        speech.add("Is it 4 7 1 1?", Duration.ZERO);

        assertThat(speech.isHead("Is it * * * *?")).isTrue();
        assertThat(speech.isHead("Is it * * * 2?")).isFalse();
    }
}
