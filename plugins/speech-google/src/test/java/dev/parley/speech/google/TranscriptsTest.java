package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.Word;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranscriptsTest {

    private static final Duration SENT = Duration.ofSeconds(9);

    private final Transcripts transcripts = new Transcripts(Duration.ofSeconds(10));

    @Test
    void theStableAndTheUnstablePartAreOneInterim() {
        assertThat(heard(interim("to be", 1), interim(" or not  to be", 2)))
                .containsExactly(new Transcript(
                        "to be or not to be", false, 1, Duration.ofSeconds(10), Duration.ofSeconds(12), List.of()));
    }

    @Test
    void whatFollowsAFinalBeginsWhereItEnded() {
        List<Transcript> both = heard(result("yes ", 2, List.of()), interim(" and", 3));
        assertThat(both).extracting(Transcript::text).containsExactly("yes", "and");
        assertThat(both).extracting(Transcript::isFinal).containsExactly(true, false);
        assertThat(both.getLast().start()).isEqualTo(Duration.ofSeconds(12));
        assertThat(both.getLast().end()).isEqualTo(Duration.ofSeconds(13));
    }

    @Test
    void wordsAreShiftedAndTellTheStart() {
        Word word = new Word("yes", Duration.ofSeconds(1), Duration.ofSeconds(2), 0.9);
        Transcript shifted = heard(result(" yes", 2, List.of(word))).getFirst();
        assertThat(shifted.start()).isEqualTo(Duration.ofSeconds(11));
        assertThat(shifted.words())
                .containsExactly(new Word("yes", Duration.ofSeconds(11), Duration.ofSeconds(12), 0.9));
    }

    @Test
    void theBeginOfSpeechTellsTheStart() {
        assertThat(transcripts.of(new Heard(List.of(), Optional.of(Duration.ofMillis(700))), SENT))
                .isEmpty();
        assertThat(heard(interim("yes", 1)).getFirst().start()).isEqualTo(Duration.ofMillis(10_700));
    }

    @Test
    void whatHasNoWordsIsNotReported() {
        assertThat(heard(result(" ", 1, List.of()), interim("", 2))).isEmpty();
    }

    @Test
    void aResultWithoutATimeEndsWithTheAudio() {
        assertThat(heard(result("yes", 0, List.of())).getFirst().end()).isEqualTo(Duration.ofSeconds(19));
    }

    private List<Transcript> heard(Heard.Result... results) {
        return transcripts.of(new Heard(List.of(results), Optional.empty()), SENT);
    }

    private static Heard.Result interim(String text, int end) {
        return new Heard.Result(text, false, 1, Duration.ofSeconds(end), List.of());
    }

    private static Heard.Result result(String text, int end, List<Word> words) {
        return new Heard.Result(text, true, 0.8, Duration.ofSeconds(end), words);
    }
}
