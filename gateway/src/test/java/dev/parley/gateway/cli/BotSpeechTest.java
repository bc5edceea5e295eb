package dev.parley.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.Playback;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the bot is going to say, until it has. */
class BotSpeechTest {

    private final BotSpeech speech = new BotSpeech();

    private static Cue.Says says(String text) {
        return new Cue.Says(text, new CompletableFuture<>());
    }

    @Test
    void textsAreSaidOneAfterTheOther() {
        speech.add(says("Good day!"), Duration.ofSeconds(1));
        speech.add(says("What name?"), Duration.ofSeconds(1));

        assertThat(speech.head()).isEqualTo("Good day!");
        speech.remove("Good day!", Duration.ofSeconds(2));

        assertThat(speech.head()).isEqualTo("What name?");
        assertThat(speech.since()).isEqualTo(Duration.ofSeconds(2));
        assertThat(speech.pending()).isTrue();
    }

    @Test
    void eachBeginsOnce() {
        speech.add(says("Good day!"), Duration.ZERO);
        speech.add(says("What name?"), Duration.ZERO);

        assertThat(speech.begin()).isTrue();
        assertThat(speech.begin()).isFalse();
        speech.remove("Good day!", Duration.ZERO);
        assertThat(speech.begin()).isTrue();
    }

    @Test
    void whatIsToldWithoutHavingBeenAnnouncedChangesNothing() {
        speech.add(says("Good day!"), Duration.ZERO);

        speech.remove("One moment, please.", Duration.ofSeconds(1));

        assertThat(speech.isHead("Good day!")).isTrue();
        assertThat(speech.since()).isZero();
    }

    @Test
    void hiddenDigitsAreTheSameText() {
        speech.add(says("Is it 4 7 1 1?"), Duration.ZERO);

        assertThat(speech.isHead("Is it * * * *?")).isTrue();
        assertThat(speech.isHead("Is it * * * 2?")).isFalse();
    }

    @Test
    void howMuchIsHeardIsWhatThePlaybackSaysOnceItHasBegun() {
        Cue.Says says = says("Good day!");
        speech.add(says, Duration.ZERO);

        assertThat(speech.heard()).isZero();
        says.playback().complete(Optional.of(heard("Good")));
        assertThat(speech.heard()).isEqualTo(4);
    }

    private static Playback heard(String words) {
        return new Playback() {
            @Override
            public String text() {
                return "";
            }

            @Override
            public String heard() {
                return words;
            }

            @Override
            public boolean completed() {
                return false;
            }

            @Override
            public boolean ended() {
                return false;
            }

            @Override
            public void await() {}

            @Override
            public void stop() {}
        };
    }
}
