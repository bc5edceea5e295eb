package dev.parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.AppMessage.PlayAudioMessage;
import com.google.protobuf.ByteString;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallerScheduleTest {

    private final CallerSchedule schedule = new CallerSchedule(0);
    private final SentMessages sent = new SentMessages();
    private final LoadCall call = new EchoCaller("+15550000301", schedule.times());

    CallerScheduleTest() {
        call.beforeStart(sent);
        schedule.add(call);
    }

    private void advanceTo(long millis) {
        schedule.advance(TimeUnit.MILLISECONDS.toNanos(millis) - 1);
    }

    private void hear(int frames) {
        call.onNext(AppMessage.newBuilder()
                .setAudioData(PlayAudioMessage.newBuilder().setAudioData(ByteString.copyFrom(new byte[160 * frames])))
                .build());
    }

    private long delays() {
        return schedule.report().delay().count();
    }

    @Test
    void aCallSendsAFrameEvery20Milliseconds() {
        advanceTo(1000);

        assertThat(sent.frames()).hasSize(50);
    }

    @Test
    void aCallThatPausesSendsNothingAndThenGoesOn() {
        advanceTo(1000);

        schedule.pause(600, () -> {});

        advanceTo(1600);
        assertThat(sent.frames()).hasSize(50);
        advanceTo(2600);
        assertThat(sent.frames()).hasSize(100);
    }

    @Test
    void aPauseIsOverWhenTheCallsHaveSpokenAgainForAWhile() {
        advanceTo(1000);

        CountDownLatch settled = new CountDownLatch(1);
        schedule.pause(600, settled::countDown);

        advanceTo(1800);
        assertThat(settled.getCount()).isEqualTo(1);
        advanceTo(1801);
        assertThat(settled.getCount()).isZero();
    }

    @Test
    void whatIsDueInAPauseIsNotMadeUpForWhenTheThreadWasLate() {
        advanceTo(1000);

        schedule.pause(600, () -> {});

        advanceTo(2000);
        assertThat(sent.frames()).hasSize(70);
    }

    @Test
    void whatComesBackBeforeAnythingWasSentSinceAPauseIsNotMeasured() {
        advanceTo(1000);
        schedule.pause(600, () -> {});
        advanceTo(1601);
        int sentSince = sent.frames().size() - 50;

        hear(sentSince + 3);
        assertThat(delays()).isEqualTo(sentSince);

        advanceTo(1701);
        hear(5);
        assertThat(delays()).isEqualTo(sentSince + 5);
    }

    @Test
    void callsThatAreOverAreNotCounted() {
        assertThat(schedule.report().calls()).isEqualTo(1);

        call.onCompleted();

        assertThat(schedule.report().calls()).isZero();
    }

    @Test
    void callsThatHaveNotBegunAreNotCounted() {
        schedule.add(new EchoCaller("+15550000301", schedule.times()));

        assertThat(schedule.report().calls()).isEqualTo(1);
    }

    @Test
    void whatHasNotComeBackByTheEndOfAPauseIsLost() {
        advanceTo(20_000);
        hear(1);
        assertThat(delays()).describedAs("1000 frames late").isZero();
        schedule.pause(600, () -> {});
        advanceTo(20_620);

        hear(1);

        assertThat(delays()).isEqualTo(1);
    }
}
