package dev.parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.AppMessage.PlayAudioMessage;
import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class AskingCallerTest {

    private static final int WORDS = 80;
    private static final List<ByteString> QUESTION = IntStream.range(0, WORDS)
            .mapToObj(i -> ByteString.copyFrom(new byte[160]))
            .toList();

    private final CallerTimes times = new CallerTimes();
    private final AskingCaller caller = new AskingCaller("+15550000305", times, 0, QUESTION);

    private CallerReport report() {
        return times.report(1, new Histogram(3));
    }

    /** In which frames of a minute a question begins. */
    private static List<Integer> questions(AskingCaller caller) {
        List<Integer> begins = new ArrayList<>();
        boolean spoke = false;
        for (int frame = 0; frame < 3000; frame++) {
            boolean speaks = caller.voice() != Clips.SILENCE;
            if (speaks && !spoke) {
                begins.add(frame);
            }
            spoke = speaks;
        }
        return begins;
    }

    private void ask() {
        while (caller.voice() == Clips.SILENCE) {}
        for (int frame = 1; frame < WORDS; frame++) {
            assertThat(caller.voice()).isNotSameAs(Clips.SILENCE);
        }
    }

    private void hear(String prompt) {
        caller.onNext(AppMessage.newBuilder()
                .setAudioData(PlayAudioMessage.newBuilder().setId(prompt).setAudioData(QUESTION.getFirst()))
                .build());
    }

    @Test
    void aQuestionIsAskedEvery6SecondsOrSo() {
        List<Integer> begins = questions(caller);

        assertThat(begins.getFirst()).isLessThan(300);
        for (int i = 1; i < begins.size(); i++) {
            assertThat(begins.get(i) - begins.get(i - 1)).isBetween(275, 325);
        }
        assertThat(begins).hasSizeBetween(9, 11);
    }

    @Test
    void callersDoNotAskInStep() {
        List<Integer> one = questions(caller);
        List<Integer> other = questions(new AskingCaller("+15550000305", times, 1, QUESTION));

        assertThat(one.getFirst()).isNotEqualTo(other.getFirst());
        assertThat(one.get(5) - other.get(5)).isNotEqualTo(one.getFirst() - other.getFirst());
    }

    @Test
    void theFirstAudioAfterTheQuestionIsTheReply() {
        ask();

        hear("reply");
        hear("reply");

        assertThat(report().delay().count()).isEqualTo(1);
    }

    @Test
    void whatWasBeingHeardBeforeIsNoReply() {
        hear("earlier");
        ask();

        hear("earlier");

        assertThat(report().delay().count()).isZero();
    }

    @Test
    void whatComesBeforeTheEndOfTheQuestionIsNoReply() {
        while (caller.voice() == Clips.SILENCE) {}

        hear("hasty");

        assertThat(report().delay().count()).isZero();
    }

    @Test
    void aQuestionWithoutAReplyIsCountedWhenTheNextBegins() {
        ask();
        hear("reply");
        ask();
        ask();

        assertThat(report().turns()).isEqualTo(2);
        assertThat(report().unanswered()).isEqualTo(1);
    }
}
