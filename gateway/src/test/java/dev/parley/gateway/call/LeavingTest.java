package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.freeclimb.ivr.AppMessage;
import dev.parley.api.call.CallEvent;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.HandOver;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.carrier.CarrierSettings;
import dev.parley.gateway.testing.TestCall;
import io.grpc.Status;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** How a dialog leaves its call: by hanging up, handing over, coming to its end, or failing. */
class LeavingTest {

    private static final HandOver ELSEWHERE = new HandOver.Redirect(URI.create("https://elsewhere.example/percl"));

    private final List<String> seen = new ArrayList<>();

    private void noteEnd(Conversation conversation) {
        try {
            conversation.say("more");
        } catch (CallEndedException ended) {
            seen.add("say: " + ended.reason());
        }
        try {
            conversation.start(Prompt.text("more"));
        } catch (CallEndedException ended) {
            seen.add("start: " + ended.reason());
        }
        try {
            conversation.listen();
        } catch (CallEndedException ended) {
            seen.add("listen: " + ended.reason());
        }
    }

    @Test
    void handingOverLetsTheCallerHearTheRestFirst() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.start(Prompt.text("i connect you"));
                    conversation.handOver(ELSEWHERE);
                    noteEnd(conversation);
                })
                .dial()
                .passes(2000);

        assertThat(call.botSaid()).isEqualTo("i connect you");
        assertThat(call.handOvers).containsExactly(Map.entry("CA1", ELSEWHERE));
        assertThat(call.botSent().getLast().getPayloadCase()).isEqualTo(AppMessage.PayloadCase.END_STREAM);
        assertThat(call.end().how()).isEqualTo(CallEnd.How.LEFT);
        assertThat(call.end().status()).isEqualTo(Status.Code.OK);
        assertThat(call.end().alive()).isTrue();
        assertThat(call.record().reason()).isEqualTo(EndReason.HANDED_OVER);
        assertThat(call.record().handOver()).contains(ELSEWHERE);
        assertThat(seen).containsExactly("say: HANDED_OVER", "start: HANDED_OVER", "listen: HANDED_OVER");
        assertThat(call.nothingLeft()).isTrue();
        assertThat(call.loop.timersWaiting()).isFalse();
    }

    @Test
    void handingOverWorksWithACarrierThatEndsTheStreamItself() {
        TestCall call = TestCall.answeredBy(conversation -> conversation.handOver(ELSEWHERE))
                .from(CarrierSettings.DEFAULTS.withEndStreamHonoured(true))
                .dial()
                .passes(100);

        assertThat(call.end().how()).isEqualTo(CallEnd.How.LEFT);
        assertThat(call.record().reason()).isEqualTo(EndReason.HANDED_OVER);
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void hangingUpLetsTheCallerHearTheRestFirst() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.start(Prompt.text("good bye"));
                    conversation.hangUp();
                    noteEnd(conversation);
                })
                .dial()
                .passes(2000);

        assertThat(call.botSaid()).isEqualTo("good bye");
        assertThat(call.end().how()).isEqualTo(CallEnd.How.TERMINATED);
        assertThat(call.record().reason()).isEqualTo(EndReason.BOT_HUNG_UP);
        assertThat(seen).containsExactly("say: BOT_HUNG_UP", "start: BOT_HUNG_UP", "listen: BOT_HUNG_UP");
        assertThat(call.transcript()).containsExactly("bot: good bye");
    }

    @Test
    void whyItHungUpIsInTheRecordAndTheLastEvent() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.say("good bye");
                    conversation.hangUp("no time");
                })
                .dial()
                .passes(2000);

        assertThat(call.end().how()).isEqualTo(CallEnd.How.TERMINATED);
        assertThat(call.record().reason()).isEqualTo(EndReason.BOT_HUNG_UP);
        assertThat(call.record().detail()).isEqualTo("no time");
        assertThat(call.events(CallEvent.CallEnded.class))
                .extracting(CallEvent.CallEnded::detail)
                .containsExactly("no time");
    }

    @Test
    void aReasonThatIsTooLongIsCutBetweenCharacters() {
        String smile = "\ud83d\ude00";
        TestCall call = TestCall.answeredBy(conversation -> conversation.hangUp("x" + smile.repeat(200)))
                .dial()
                .passes(100);

        assertThat(call.record().detail()).isEqualTo("x" + smile.repeat(99));
    }

    @Test
    void aDialogThatReturnsHangsUp() {
        TestCall call = TestCall.answeredBy(conversation -> {}).dial().passes(100);

        assertThat(call.end().how()).isEqualTo(CallEnd.How.TERMINATED);
        assertThat(call.record().reason()).isEqualTo(EndReason.BOT_HUNG_UP);
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aDialogThatThrowsApologizes() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.say("welcome");
                    throw new java.io.IOException("the database is away");
                })
                .dial()
                .passes(5000);

        assertThat(call.botSaid()).isEqualTo("welcomesorry");
        assertThat(call.record().reason()).isEqualTo(EndReason.DIALOG_FAILED);
        assertThat(call.record().detail()).isEqualTo("java.io.IOException: the database is away");
        assertThat(call.transcript()).last().isEqualTo("bot: sorry");
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aDialogThatThrowsWhileItSpeaksStopsSpeaking() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.start(Prompt.text("a very long story"));
                    throw new IllegalStateException("no");
                })
                .dial()
                .passes(5000);

        assertThat(call.botSaid()).endsWith("sorry").doesNotContain("story");
    }

    @Test
    void anErrorIsAFailureLikeAnyOther() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    throw new AssertionError("this cannot be");
                })
                .dial()
                .passes(1000);

        assertThat(call.botSaid()).isEqualTo("sorry");
        assertThat(call.record().reason()).isEqualTo(EndReason.DIALOG_FAILED);
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aFailureThatTalksTooMuchIsCutShort() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    throw new IllegalStateException("x".repeat(100_000));
                })
                .dial()
                .passes(1000);

        assertThat(call.record().detail()).hasSizeLessThan(1100);
    }

    @Test
    void withoutAnApologyItJustHangsUp() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    throw new IllegalStateException("no");
                })
                .apologizing("")
                .dial()
                .passes(100);

        assertThat(call.botSaid()).isEmpty();
        assertThat(call.record().reason()).isEqualTo(EndReason.DIALOG_FAILED);
    }

    @Test
    void variablesReachTheRecord() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.variables().put("name", "Ada");
                    conversation.variables().put("tickets", 2);
                })
                .dial()
                .passes(100);

        assertThat(call.record().variables()).containsOnly(Map.entry("name", "Ada"), Map.entry("tickets", 2));
    }

    @Test
    void aDialogTidiesUpWhenTheCallerHangsUp() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    try {
                        conversation.ask("who?");
                    } finally {
                        seen.add("tidied up");
                        conversation.variables().put("too", "late");
                    }
                })
                .dial()
                .passes(1000);

        call.carrierSide().hangUp();
        call.passes(100);

        assertThat(seen).containsExactly("tidied up");
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aDialogBusyWithSomethingElseIsInterruptedWhenTheCallerHangsUp() {
        Semaphore never = new Semaphore(0);
        TestCall call = TestCall.answeredBy(conversation -> {
                    try {
                        never.acquire();
                    } catch (InterruptedException interrupted) {
                        seen.add("interrupted");
                        throw interrupted;
                    }
                })
                .dial()
                .passes(1000);
        assertThat(call.loop.liveDialogs()).hasSize(1);

        call.carrierSide().hangUp();
        call.passes(100);

        assertThat(seen).containsExactly("interrupted");
        assertThat(call.nothingLeft()).isTrue();
        assertThat(call.record().reason()).isEqualTo(EndReason.CALLER_HUNG_UP);
        assertThat(call.botSaid()).isEmpty();
    }

    @Test
    void aDialogThatHungUpMayFinishItsWorkInPeace() {
        Semaphore work = new Semaphore(0);
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.hangUp();
                    work.acquire();
                    seen.add("done");
                })
                .dial()
                .passes(1000);
        assertThat(call.records).hasSize(1);

        work.release();
        call.loop.until(call::nothingLeft);

        assertThat(seen).containsExactly("done");
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void aDialogThatIsSorryAfterTheEndDisturbsNobody() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    try {
                        conversation.ask("who?");
                    } catch (CallEndedException ended) {
                        throw new IllegalStateException("and now?");
                    }
                })
                .dial()
                .passes(1000);

        call.carrierSide().hangUp();
        call.passes(100);

        assertThat(call.record().reason()).isEqualTo(EndReason.CALLER_HUNG_UP);
        assertThat(call.synthesizer.asked()).containsExactly("who?");
    }
}
