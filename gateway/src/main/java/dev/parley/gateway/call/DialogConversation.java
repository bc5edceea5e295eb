package dev.parley.gateway.call;

import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.CallRecording;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.HandOver;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import java.time.Duration;
import java.util.Map;

/** The conversation a dialog holds: each method carries its wish to the call's loop and waits there for the outcome. */
record DialogConversation(
        DialogDriver driver, CallLoop loop, CallInfo call, ListenSettings listening, Map<String, Object> variables)
        implements Conversation {

    private static final long LONGEST_TONE_MILLIS = 8000;

    @Override
    public Playback say(Prompt prompt, BargeIn bargeIn) {
        Playback playback = start(prompt, bargeIn);
        playback.await();
        return playback;
    }

    @Override
    public Playback start(Prompt prompt, BargeIn bargeIn) {
        return loop.ask(() -> driver.play(prompt, bargeIn));
    }

    @Override
    public Answer ask(Prompt prompt, ListenSettings settings) {
        return loop.answer(answer -> driver.ask(prompt, settings, answer));
    }

    @Override
    public Answer listen(ListenSettings settings) {
        return loop.answer(answer -> driver.listen(settings, answer));
    }

    @Override
    public Answer.Digits collectDigits(DigitSettings settings) {
        return loop.answer(answer -> driver.collect(settings, answer));
    }

    @Override
    public void press(String digits, Duration press, Duration gap) {
        if (!digits.matches("[0-9*#a-dA-D]{1,64}")) {
            throw new IllegalArgumentException("digits are 1 to 64 of 0-9 * # a-d");
        }
        if (press.toMillis() < 1 || press.toMillis() > LONGEST_TONE_MILLIS) {
            throw new IllegalArgumentException("press " + press.toMillis() + " ms is not in 1..8000");
        }
        if (gap.isNegative() || gap.toMillis() > LONGEST_TONE_MILLIS) {
            throw new IllegalArgumentException("gap " + gap.toMillis() + " ms is not in 0..8000");
        }
        loop.<Void>answer(done -> driver.press(digits, press, gap, done));
    }

    @Override
    public CallRecording recording() {
        return driver.session().recording();
    }

    @Override
    public void handOver(HandOver target) {
        awaitHeard();
        loop.execute(() -> driver.handOver(target));
    }

    @Override
    public void hangUp() {
        awaitHeard();
        loop.execute(() -> driver.hangUp(EndReason.BOT_HUNG_UP, ""));
    }

    private void awaitHeard() {
        loop.<Void>answer(driver::awaitHeard);
    }
}
