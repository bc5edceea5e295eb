package dev.parley.bench;

import com.freeclimb.ivr.AppMessage;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.carrier.CallRequest;
import dev.parley.gateway.carrier.CallerEar;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.carrier.SimulatedCarrier;
import dev.parley.gateway.carrier.StreamTarget;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Plays a scene as the caller, frame by frame as the bot is heard. */
final class SceneCall implements CallerEar {

    private static final int FRAME = 20;

    /** A bot that is silent for so long after its prompt will not go on. */
    private static final int AFTER_PROMPT_MILLIS = 2500;

    /** A bot that is silent for so long after the caller's answer will not reply. */
    private static final int AFTER_SPEECH_MILLIS = 6000;

    private static final int LONGEST_AFTERWARDS_MILLIS = 20_000;
    private static final int FIRST_WORD_MILLIS = 10_000;
    private static final int KEY_PACE_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Scene scene;
    private final int promptMillis;
    private final Room room;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final List<Capture.Key> keys = new ArrayList<>();
    private final List<Capture.Note> notes = new ArrayList<>();
    private volatile @Nullable SimulatedCall call;
    private Instant started = Instant.EPOCH;
    private int now;
    private int botStarted = -1;
    private int botSilent;
    private int speechOver;
    private int next;
    private boolean gaveUp;
    private Optional<String> trouble = Optional.empty();

    private SceneCall(Scene scene, Prompt prompt) {
        this.scene = scene;
        this.promptMillis = prompt.millis();
        this.room = new Room(scene.line());
    }

    /** Plays it; blocks until the call is over. */
    static Capture play(
            Scene scene, Prompt prompt, SimulatedCarrier carrier, StreamTarget gateway, Optional<Path> recording) {
        SceneCall caller = new SceneCall(scene, prompt);
        SimulatedCall call = carrier.dial(gateway, CallRequest.to(scene.number()), caller);
        caller.call = call;
        call.surround(caller.room);
        var recorded = recording.map(call::record);
        CallEnd end =
                call.ended().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        recorded.ifPresent(
                it -> it.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
        return caller.capture(call, end);
    }

    private Capture capture(SimulatedCall call, CallEnd end) {
        if (!gaveUp && end.how() != CallEnd.How.TERMINATED) {
            trouble = Optional.of("the bot did not hang up: " + end.how() + " " + end.detail());
        } else if (trouble.isEmpty() && next < scene.acts().size()) {
            trouble = Optional.of("the call was over before the caller had done all");
        }
        return new Capture(
                call.request().callId(),
                started,
                Sound.ofMulaw(heard.toByteArray()),
                Sound.ofMulaw(sent.toByteArray()),
                Sound.ofMulaw(room.voice()),
                List.copyOf(keys),
                List.copyOf(notes),
                end.quality().worstDelay().toMillis(),
                end.quality().gaps(),
                trouble);
    }

    @Override
    public void started(Instant at) {
        started = at;
    }

    @Override
    public void frame(byte[] heardNow, byte[] said, boolean audible) {
        heard.writeBytes(heardNow);
        boolean sounds = audible && !Sound.ofMulaw(heardNow).audible(0).isEmpty();
        if (sounds && botStarted < 0) {
            botStarted = now;
        }
        botSilent = sounds ? 0 : botSilent + FRAME;
        now += FRAME;
        SimulatedCall line = call;
        if (line != null) {
            while (next < scene.acts().size() && due(scene.acts().get(next).moment())) {
                act(line, scene.acts().get(next++));
            }
            giveUp(line);
        }
    }

    private boolean due(Moment moment) {
        if (botStarted < 0) {
            return false;
        }
        return switch (moment) {
            case Moment.AfterStart(int millis) -> now >= botStarted + millis;
            case Moment.AfterEnd(int millis) -> now >= botStarted + promptMillis + millis && botSilent >= millis;
            case Moment.AfterSpeech(int millis) -> now >= speechOver + millis;
        };
    }

    // What is begun now is in the next frame, which starts at this very time.
    private void act(SimulatedCall line, Act act) {
        switch (act) {
            case Act.Say(Moment _, Clip clip) -> {
                var _ = line.speak(clip.sound().mulaw());
                speechOver = now + clip.sound().millis();
            }
            case Act.Press(Moment _, String digits) -> {
                var _ = line.press(digits);
                for (int i = 0; i < digits.length(); i++) {
                    keys.add(new Capture.Key(digits.charAt(i), now + i * KEY_PACE_MILLIS));
                }
                speechOver = Math.max(speechOver, now + digits.length() * KEY_PACE_MILLIS);
            }
        }
    }

    // A dialog hangs up by itself; the caller does where none ever would.
    private void giveUp(SimulatedCall line) {
        if (gaveUp) {
            return;
        }
        if (botStarted < 0) {
            if (now == FIRST_WORD_MILLIS) {
                trouble(line, "the bot said nothing");
            }
            return;
        }
        int over = Math.max(speechOver, botStarted + promptMillis);
        int patience = scene.expected() == Scene.Expected.GO_ON ? AFTER_PROMPT_MILLIS : AFTER_SPEECH_MILLIS;
        if (promptMillis > 0 && next == scene.acts().size() && now >= over + patience && botSilent >= patience) {
            gaveUp = true;
            notes.add(new Capture.Note(now, "the caller hangs up: the bot has been silent for " + patience + " ms"));
            line.hangUp();
        } else if (now >= over + LONGEST_AFTERWARDS_MILLIS) {
            trouble(line, "the call went on and on: hung up after %d s".formatted(now / 1000));
        }
    }

    private void trouble(SimulatedCall line, String text) {
        gaveUp = true;
        trouble = Optional.of(text);
        line.hangUp();
    }

    @Override
    public void received(AppMessage message, Instant at) {
        if (message.hasAudioData()) {
            sent.writeBytes(message.getAudioData().getAudioData().toByteArray());
        }
    }

    @Override
    public void cleared(String id, Instant at) {
        note("carrier's buffer cleared", at);
    }

    @Override
    public void playbackStarted(String id, Instant at) {
        note("playback " + id + " started", at);
    }

    @Override
    public void playbackCompleted(String id, Instant at) {
        note("playback " + id + " completed", at);
    }

    @Override
    public void error(String message, Instant at) {
        note("carrier complains: " + message, at);
    }

    private void note(String text, Instant at) {
        notes.add(new Capture.Note(Math.toIntExact(Duration.between(started, at).toMillis()), text));
    }
}
