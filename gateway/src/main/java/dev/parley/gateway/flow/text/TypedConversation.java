package dev.parley.gateway.flow.text;

import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.CallRecording;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.ConversationLimits;
import dev.parley.api.dialog.Dialog;
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

/**
 * A conversation without audio: what the bot says is shown, what the caller says is typed, and nobody waits, since time is
 * virtual. All words that come in while the bot speaks count as words, and none as noise. On one thread only, which
 * interrupts as any dialog's.
 */
public final class TypedConversation implements Conversation {

    private final CallInfo call;
    private final ListenSettings listening;
    private final VirtualTime time;
    private final Screen screen;
    private final TypedRecording recording = new TypedRecording();
    private final TypedFloor floor;
    private final Map<String, Object> variables;

    private Optional<Ending> ending = Optional.empty();

    /**
     * @param call what the dialog knows of the call
     * @param listening how it listens unless told otherwise
     * @param variables the call's, for the dialog to fill
     * @param time the time in which it takes place
     */
    public TypedConversation(
            CallInfo call,
            ListenSettings listening,
            Map<String, Object> variables,
            VirtualTime time,
            Caller caller,
            Screen screen) {
        this.call = call;
        this.listening = listening;
        this.variables = variables;
        this.time = time;
        this.screen = screen;
        this.floor =
                new TypedFloor(time, caller, screen, recording, () -> end(new Ending(EndReason.CALLER_HUNG_UP, "")));
    }

    /**
     * Lets a dialog hold this conversation, as a call does: when it returns, what is being said is heard out; when it fails,
     * the caller hears an apology.
     *
     * @param apology may be blank
     * @return how it ended
     */
    public Ending hold(Dialog dialog, String apology) {
        try {
            dialog.converse(this);
            leave(new Ending(EndReason.BOT_HUNG_UP, ""));
        } catch (CallEndedException ended) {
            leave(new Ending(EndReason.BOT_HUNG_UP, ""));
        } catch (InterruptedException interrupted) {
            leave(new Ending(EndReason.SHUTDOWN, "the dialog was interrupted"));
        } catch (Throwable failure) {
            // Whatever it is, the call has an end.
            fail(apology, failure);
        }
        return ending.orElseThrow();
    }

    /** How it ended; empty while it has not. */
    public Optional<Ending> ending() {
        return ending;
    }

    private void fail(String apology, Throwable failure) {
        if (ending.isEmpty()) {
            floor.fail(apology);
            end(Ending.failed(failure));
        }
    }

    @Override
    public CallInfo call() {
        return call;
    }

    @Override
    public Map<String, Object> variables() {
        return variables;
    }

    @Override
    public ListenSettings listening() {
        return listening;
    }

    @Override
    public Playback say(Prompt prompt, BargeIn bargeIn) {
        Playback playback = start(prompt, bargeIn);
        playback.await();
        return playback;
    }

    @Override
    public Playback start(Prompt prompt, BargeIn bargeIn) {
        alive();
        return floor.play(prompt, bargeIn);
    }

    @Override
    public Answer ask(Prompt prompt, ListenSettings settings) {
        alive();
        if (!floor.typedAhead(settings)) {
            floor.play(prompt, settings.bargeIn());
        }
        return floor.listen(settings);
    }

    @Override
    public Answer listen(ListenSettings settings) {
        alive();
        return floor.listen(settings);
    }

    @Override
    public Answer.Digits collectDigits(DigitSettings settings) {
        alive();
        return floor.collect(settings);
    }

    @Override
    public void press(String digits, Duration press, Duration gap) {
        alive();
        ConversationLimits.checkKeys(digits, press, gap);
        time.pass(press.plus(gap).multipliedBy(digits.length()));
        screen.botPressed(recording.keysHidden(digits));
    }

    @Override
    public CallRecording recording() {
        return recording;
    }

    @Override
    public Optional<Message> record(RecordSettings settings) {
        alive();
        if (recording.paused()) {
            throw new IllegalStateException("no message can be taken while the recording is paused");
        }
        return floor.record(settings, call.id());
    }

    @Override
    public void send(String name, Map<String, Object> data) {
        Map<String, Object> copy = ConversationLimits.sent(name, data);
        if (ending.isEmpty()) {
            screen.sent(name, copy);
        }
    }

    @Override
    public void handOver(HandOver target) {
        leave(Ending.handedOver(target));
    }

    @Override
    public void hangUp(String reason) {
        leave(new Ending(EndReason.BOT_HUNG_UP, ConversationLimits.reason(reason)));
    }

    private void leave(Ending how) {
        if (ending.isEmpty()) {
            floor.close();
            end(how);
        }
    }

    private void end(Ending how) {
        ending = Optional.of(how);
        recording.end();
        floor.end();
        screen.ended(how);
    }

    private void alive() {
        if (ending.isEmpty() && Thread.currentThread().isInterrupted()) {
            end(new Ending(EndReason.SHUTDOWN, "the dialog was interrupted"));
        }
        ending.ifPresent(how -> {
            throw new CallEndedException(how.reason());
        });
    }
}
