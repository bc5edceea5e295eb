package dev.parley.gateway.call;

import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.CallRecording;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.ConversationLimits;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.HandOver;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Message;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.dialog.RecordSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The conversation a dialog holds: each method carries its wish to the call's loop and waits there for the outcome. */
record DialogConversation(
        DialogDriver driver, CallLoop loop, CallInfo call, ListenSettings listening, Map<String, Object> variables)
        implements Conversation {

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
        ConversationLimits.checkKeys(digits, press, gap);
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
    public Optional<Message> record(RecordSettings settings) {
        return loop.answer(message -> driver.record(settings, message));
    }

    @Override
    public void send(String name, Map<String, Object> data) {
        Map<String, Object> copy = ConversationLimits.sent(name, data);
        loop.execute(() -> driver.send(name, copy));
    }

    @Override
    public void hangUp(String reason) {
        String told = ConversationLimits.reason(reason);
        awaitHeard();
        loop.execute(() -> driver.hangUp(EndReason.BOT_HUNG_UP, told));
    }

    private void awaitHeard() {
        loop.<Void>answer(driver::awaitHeard);
    }
}
