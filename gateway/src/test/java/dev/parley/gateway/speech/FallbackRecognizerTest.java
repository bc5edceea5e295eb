package dev.parley.gateway.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.speech.SpeechException.Kind;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.StreamLimits;
import dev.parley.api.speech.Transcript;
import dev.parley.gateway.testing.FakeRecognizer;
import dev.parley.gateway.testing.Rankings;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.VirtualLoop;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recognizers that stand in for each other: nothing the caller says is lost, and nothing comes twice. */
class FallbackRecognizerTest {

    private final VirtualLoop loop = new VirtualLoop();
    private final FakeRecognizer first = new FakeRecognizer(loop);
    private final FakeRecognizer second = new FakeRecognizer(loop);

    private HeardCall call(SpeechRecognizer... engines) {
        return new HeardCall(loop, Rankings.recognizers(loop, engines));
    }

    @Test
    void oneEngineThatWorksIsAllThatIsNeeded() {
        HeardCall call =
                call(first, second).says("hello there").ends().says("bye").ends();

        assertThat(call.heard).containsExactly("hello there", ".", "bye", ".");
        assertThat(call.news).isEmpty();
        assertThat(second.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheEngineFailsInMidUtteranceTheNextHearsItFromItsBeginning(Kind kind) {
        HeardCall call = call(first, second).says("i would like ");
        first.breakStreams(kind);
        first.refuse(kind);

        call.passes(0).says("a table").ends();

        assertThat(call.heard).containsExactly("i would like a table", ".");
        assertThat(call.news).contains("first to second");
    }

    @Test
    void whatHasBecomeFinalIsNotHeardAgainAndTimesGoOn() {
        first.endpoints();
        HeardCall call = call(first, second).says("one two").isSilent(400).says("three ");
        first.breakStreams();

        call.passes(0).says("four").ends();

        assertThat(call.heard).containsExactly("one two", "three four", ".");
        Transcript last = call.transcripts.getLast();
        long spoken = 60 * "one twothree four".length() + 400;
        assertThat(last.end()).isEqualTo(Duration.ofMillis(spoken));
        assertThat(last.start()).isGreaterThanOrEqualTo(Duration.ofMillis(60 * 7));
    }

    @Test
    void anEngineThatFailsBeforeItsLastWordsIsStoodInFor() {
        first.takes(Duration.ofMillis(500));
        HeardCall call = call(first, second).says("it is me").ends().passes(100);

        first.breakStreams();
        call.passes(0);

        assertThat(call.heard).containsExactly("it is me", ".");
    }

    @Test
    void utterancesThatWaitForTheirEndsAreToldApart() {
        first.fallSilent();
        HeardCall call = call(first, second).says("one").ends().says("two").ends();

        call.passes(800);

        assertThat(call.heard).containsExactly("one", ".", "two", ".");
    }

    @Test
    void anEngineThatDoesNotAnswerInTimeIsStoodInFor() {
        HeardCall call = call(first, second).says("it is me");
        first.fallSilent();

        call.ends().passes(780);
        assertThat(call.heard).isEmpty();
        call.passes(30);

        assertThat(call.heard).containsExactly("it is me", ".");
        assertThat(call.news).startsWith("UNAVAILABLE", "first to second");
    }

    @Test
    void anEngineThatIsLateButAtWorkIsWaitedFor() {
        first.trails(Duration.ofSeconds(4));
        HeardCall call = call(first, second).says("it is me").ends();

        for (int i = 0; i < 3; i++) {
            call.passes(700);
            first.sayInterim("it is");
        }

        assertThat(call.passes(700).news).isEmpty();
    }

    @Test
    void anEngineThatStaysSilentWhileSomebodySpeaksIsStoodInForAtOnce() {
        first.fallSilent();
        HeardCall call = call(first, second).says("a sentence that takes more than two seconds to say");

        assertThat(call.news).containsExactly("first to second");
        assertThat(call.ends().heard).containsExactly("a sentence that takes more than two seconds to say", ".");
    }

    @Test
    void anEngineThatStopsReportingIsNoticedToo() {
        HeardCall call = call(first, second).says("it begins as it should ");
        first.fallSilent();
        call.says("and goes on for quite a while, three seconds and more, unheard");

        assertThat(call.news).containsExactly("first to second");
        assertThat(call.ends().words())
                .isEqualTo("it begins as it should and goes on for quite a while, three seconds and more, unheard");
    }

    @Test
    void theSilentEngineIsDownIfTheOtherHeardWords() {
        first.fallSilent();
        var recognizers = Rankings.recognizers(loop, first, second);
        new HeardCall(loop, recognizers).says("a sentence that takes more than two seconds to say");

        HeardCall next = new HeardCall(loop, recognizers).says("yes").ends();

        assertThat(next.heard).containsExactly("yes", ".");
        assertThat(next.news).isEmpty();
        assertThat(recognizers.engines().first().state().up()).isFalse();
    }

    @Test
    void noiseIsNobodysFault() {
        var recognizers = Rankings.recognizers(loop, first, second);
        HeardCall call = new HeardCall(loop, recognizers).utters(SpokenCode.noise(500), true);

        assertThat(call.news).containsExactly("first to second");
        call.ends();

        assertThat(call.news).containsExactly("first to second", "second to first");
        assertThat(call.says("hello").ends().heard).containsExactly(".", "hello", ".");
        assertThat(recognizers.engines().engines()).allMatch(Ranked::fit);
    }

    @Test
    void anEngineThatIsAloneIsTriedAgainForAWhileAndHearsAll() {
        HeardCall call = call(first).says("i would like ");
        first.breakStreams();
        first.refuse(Kind.UNAVAILABLE);

        call.passes(0).says("a table");
        first.recover();
        call.passes(800).ends();

        assertThat(call.heard).containsExactly("i would like a table", ".");
    }

    @Test
    void afterAWhileThereIsNoMoreHope() {
        HeardCall call = call(first).says("hello");
        first.refuse(Kind.UNAVAILABLE);
        first.breakStreams();

        call.passes(1390);
        assertThat(call.heard).isEmpty();
        call.passes(20);

        assertThat(call.heard).containsExactly("failed: UNAVAILABLE");
        assertThat(call.news).hasSize(5);
        assertThat(loop.timersWaiting())
                .as("an engine that is down is tried again")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID_REQUEST", "UNAUTHENTICATED"})
    void whatCannotGetBetterIsNotTriedAgain(Kind kind) {
        HeardCall call = call(first).says("hello");
        first.breakStreams(kind);

        assertThat(call.passes(0).heard).containsExactly("failed: " + kind);
    }

    @Test
    void anEngineThatIsDownIsTriedInTheBackgroundAndComesBackBetweenUtterances() {
        HeardCall call = call(first, second).says("one ");
        first.breakStreams();
        first.refuse(Kind.UNAUTHENTICATED);
        call.passes(0).says("two").ends();
        call.says("three").ends();
        first.recover();

        loop.until(() -> {
            call.passes(1000);
            return first.requests().size() > 1;
        });
        call.passes(1000).says("four");
        assertThat(call.ends().heard).containsExactly("one two", ".", "three", ".", "four", ".");
        assertThat(call.says("five").ends().words()).endsWith("four five");
        assertThat(call.news).containsExactly("UNAVAILABLE", "first to second", "UNAUTHENTICATED", "second to first");
    }

    @ParameterizedTest
    @ValueSource(ints = {1300, 1500, 1740, 2000, 3300})
    void aLimitWithinAnUtteranceLosesNothingAndDoublesNothing(int millis) {
        first.bears(new StreamLimits(Duration.ofMillis(millis), Duration.ZERO));
        first.endpoints();
        HeardCall call = call(first);
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String words = "word" + (char) ('a' + i % 26) + " goes on";
            said.append(said.isEmpty() ? "" : " ").append(words);
            call.says(words).isSilent(i % 3 == 0 ? 340 : 400);
        }
        call.ends();

        assertThat(call.words()).isEqualTo(said.toString());
        assertThat(call.news).isEmpty();
        assertThat(first.requests()).hasSizeGreaterThan(10);
    }

    @Test
    void aStreamThatIsOldIsRenewedWhileNobodySpeaks() {
        first.bears(new StreamLimits(Duration.ofSeconds(10), Duration.ZERO));
        HeardCall call = call(first).isSilent(8900);
        assertThat(first.requests()).hasSize(1);

        call.isSilent(200);
        assertThat(first.requests()).hasSize(2);

        assertThat(call.says("hello").ends().heard).containsExactly("hello", ".");
    }

    @Test
    void whileTheCallerIsNotToBeHeardTheEngineGetsSilence() {
        first.bears(new StreamLimits(Duration.ZERO, Duration.ofSeconds(4)));
        HeardCall call = call(first).says("well ").passes(9000).says("yes").ends();

        assertThat(call.heard).containsExactly("well yes", ".");
        assertThat(first.requests()).hasSize(1);
    }

    @Test
    void anEngineThatHasNothingToHearRestsUntilItHas() {
        first.bears(new StreamLimits(Duration.ZERO, Duration.ofSeconds(4)));
        HeardCall call = call(first).isSilent(1000).passes(20_000);
        assertThat(first.openStreams()).isZero();

        call.says("hello").ends();

        assertThat(call.heard).containsExactly("hello", ".");
        assertThat(first.requests()).hasSize(2);
        assertThat(call.news).isEmpty();
    }

    @Test
    void betweenUtterancesNothingIsSent() {
        first.bears(new StreamLimits(Duration.ofSeconds(5), Duration.ofSeconds(4)));
        HeardCall call =
                call(first).says("one").ends().passes(60_000).says("two").ends();

        assertThat(call.heard).containsExactly("one", ".", "two", ".");
        assertThat(call.news).isEmpty();
    }

    @Test
    void anEngineThatIsFullIsPassedOver() {
        Ranking<SpeechRecognizer> ranking =
                Rankings.ranking("recognizer", 1, loop, List.of(first, second), RecognizerProbe::new);
        FallbackRecognizer recognizers = new FallbackRecognizer(ranking, Rankings.SETTINGS);
        HeardCall one = new HeardCall(loop, recognizers).says("one");
        HeardCall two = new HeardCall(loop, recognizers).says("two");
        HeardCall three = new HeardCall(loop, recognizers).says("three").passes(2000);

        assertThat(one.ends().heard).containsExactly("one", ".");
        assertThat(two.ends().heard).containsExactly("two", ".");
        assertThat(three.heard).containsExactly("failed: EXHAUSTED");
        assertThat(ranking.engines()).allMatch(it -> it.state().up());

        one.hangsUp();
        assertThat(new HeardCall(loop, recognizers).says("four").ends().heard).containsExactly("four", ".");
    }

    @Test
    void whoHangsUpLeavesNothing() {
        first.bears(new StreamLimits(Duration.ofSeconds(5), Duration.ofSeconds(4)));
        HeardCall call = call(first, second).says("one").ends().says("two");
        first.takes(Duration.ofSeconds(1));
        call.ends().hangsUp().passes(2000);

        assertThat(first.openStreams()).isZero();
        assertThat(call.heard).containsExactly("one", ".");
        assertThat(loop.timersWaiting()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverFailsWheneverEveryWordArrivesOnceAndInOrder(long seed) {
        Random chance = new Random(seed);
        first.bears(new StreamLimits(Duration.ofSeconds(7), Duration.ofSeconds(4)));
        second.bears(new StreamLimits(Duration.ofSeconds(6), Duration.ofSeconds(5)));
        if (chance.nextBoolean()) {
            first.endpoints();
        }
        if (chance.nextBoolean()) {
            second.endpoints();
        }
        HeardCall call = call(first, second);
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            String word = "w" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
            said.append(said.isEmpty() ? "" : " ").append(word);
            call.says(word);
            disturb(chance);
            call.says(" ");
            if (chance.nextInt(4) == 0) {
                call.isSilent(20L * chance.nextInt(60));
            }
            if (i % 12 == 11 || chance.nextInt(6) == 0) {
                call.isSilent(60).ends().passes(20L * chance.nextInt(100));
            }
        }
        call.ends().passes(3000);

        assertThat(call.words()).isEqualTo(said.toString());
    }

    private void disturb(Random chance) {
        FakeRecognizer victim = chance.nextBoolean() ? first : second;
        switch (chance.nextInt(12)) {
            case 0 -> victim.breakStreams(Kind.UNAVAILABLE);
            case 1 -> victim.breakStreams(Kind.EXHAUSTED);
            case 2 -> victim.breakStreams(Kind.STREAM_LIMIT);
            case 3 -> victim.breakStreams(Kind.INTERNAL);
            default -> {}
        }
    }
}
