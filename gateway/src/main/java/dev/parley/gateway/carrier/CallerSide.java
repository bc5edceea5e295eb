package dev.parley.gateway.carrier;

import com.freeclimb.ivr.PlatformMessage;
import dev.parley.api.audio.AudioFormat;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One call's caller: a voice and a keypad. */
final class CallerSide implements KeyPresses.Listener {

    private record Pressed(CompletableFuture<Instant> released) {}

    private final CallClock clock;
    private final CarrierSettings settings;
    private final Consumer<PlatformMessage> platform;
    private final CallerVoice voice;
    private final KeyPresses keys = new KeyPresses(this);

    CallerSide(
            AudioFormat format,
            int frameBytes,
            CarrierSettings settings,
            CallClock clock,
            Consumer<PlatformMessage> platform) {
        this.clock = clock;
        this.settings = settings;
        this.platform = platform;
        voice = new CallerVoice(format, frameBytes);
    }

    void speak(byte[] audio, CompletableFuture<Instant> spoken) {
        voice.speak(audio, spoken);
    }

    void press(String digits, CompletableFuture<Instant> released) {
        keys.add(new KeyPresses.Sequence(
                new Pressed(released),
                digits,
                settings.keyPress().toNanos(),
                settings.keyGap().toNanos()));
    }

    /** Begins the next frame. */
    byte[] frame(long at) {
        keys.advance(at);
        return voice.next();
    }

    /** Ends the frame begun. */
    void frameOver(Instant at) {
        voice.frameOver(at);
    }

    void end() {
        voice.end();
        keys.end().forEach(sequence -> released(sequence).cancel(false));
    }

    @Override
    public void down(KeyPresses.Sequence sequence, char digit, boolean first, long at) {
        platform.accept(Notices.keyDown(digit, clock.instant(at)));
    }

    @Override
    public void up(KeyPresses.Sequence sequence, char digit, boolean last, long at) {
        platform.accept(Notices.keyUp(digit, clock.instant(at)));
        if (last) {
            released(sequence).complete(clock.instant(at));
        }
    }

    private static CompletableFuture<Instant> released(KeyPresses.Sequence sequence) {
        return ((Pressed) sequence.tag()).released;
    }
}
