package dev.parley.gateway.carrier;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyBufferDepthMessage.BufferType;
import dev.parley.api.audio.AudioFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What the carrier does for one call's bot: plays its audio, presses its keys, answers and complains. */
final class BotSide implements KeyPresses.Listener {

    private static final Pattern DIGITS = Pattern.compile("[0-9*#abcd]+");
    private static final int LONGEST_KEY_MILLIS = 8000;
    private static final int MOST_DIGITS = 256;

    private final AudioFormat format;
    private final String contentType;
    private final CarrierSettings settings;
    private final CallClock clock;
    private final Consumer<PlatformMessage> platform;
    private final CallerEar ear;
    private final WireAudio wire;
    private final Playout playout;
    private final KeyPresses keys = new KeyPresses(this);
    private final List<Playout.Mark> marks = new ArrayList<>();
    private long marksFrom;

    BotSide(
            AudioFormat format,
            int frameBytes,
            CarrierSettings settings,
            CallClock clock,
            Consumer<PlatformMessage> platform,
            CallerEar ear) {
        this.format = format;
        contentType = format.contentType();
        this.settings = settings;
        this.clock = clock;
        this.platform = platform;
        this.ear = ear;
        wire = new WireAudio(format, settings.l16Order());
        playout = new Playout(format, frameBytes, format.bytes(settings.playoutBound()));
    }

    void play(AppMessage.PlayAudioMessage message) {
        Optional<AudioFormat> sent = formatOf(message.getContentType());
        if (sent.isEmpty() || sent.get().rate() != format.rate()) {
            complain(
                    "INVALID_CONTENT_TYPE",
                    "audio '" + message.getId() + "': content type '" + message.getContentType()
                            + "' does not go with a call in " + contentType);
            return;
        }
        if (message.getAudioData().size() % sent.get().encoding().bytesPerSample() != 0) {
            complain("INVALID_AUDIO", "audio '" + message.getId() + "': not whole samples");
            return;
        }
        byte[] audio = wire.receive(message.getAudioData(), sent.get().encoding());
        if (!playout.offer(message.getId(), audio, message.getLastMessage())) {
            complain(
                    "BUFFER_FULL",
                    "audio '" + message.getId() + "': the buffer holds " + playout.depth() + " of " + playout.capacity()
                            + " bytes, " + audio.length + " more do not fit");
        }
    }

    // Nearly all of it is in the call's own format, which needs no parsing.
    private Optional<AudioFormat> formatOf(String name) {
        return name.equals(contentType) ? Optional.of(format) : AudioFormat.ofContentType(name);
    }

    void clear(AppMessage.ClearAudioBufferMessage message) {
        playout.clear();
        long now = clock.nanos();
        platform.accept(Notices.cleared(message.getId(), clock.instant(now)));
        ear.cleared(message.getId(), clock.instant(now));
    }

    void press(AppMessage.PressDTMFMessage message) {
        String digits = message.getDtmfDigits();
        if (!DIGITS.matcher(digits).matches()) {
            complain("INVALID_DIGITS", "digits '" + message.getId() + "': only 0-9 * # a-d can be pressed");
            return;
        }
        if (digits.length() > MOST_DIGITS - keys.depth()) {
            complain("BUFFER_FULL", "digits '" + message.getId() + "': more than " + MOST_DIGITS + " are waiting");
            return;
        }
        if (message.getPressDurationMs() != 0) {
            keys.add(new KeyPresses.Sequence(
                    message.getId(), digits, nanos(message.getPressDurationMs()), nanos(message.getBreakDurationMs())));
        }
    }

    private static long nanos(int millis) {
        // The field is unsigned: what looks negative is large.
        int most = millis < 0 ? LONGEST_KEY_MILLIS : Math.min(millis, LONGEST_KEY_MILLIS);
        return Duration.ofMillis(most).toNanos();
    }

    void query(AppMessage.QueryBufferDepthMessage message) {
        if (message.getBufferType() == AppMessage.QueryBufferDepthMessage.BufferType.DTMF) {
            platform.accept(Notices.depth(BufferType.DTMF, keys.depth(), MOST_DIGITS));
        } else {
            platform.accept(Notices.depth(BufferType.Audio, units(playout.depth()), units(playout.capacity())));
        }
    }

    private int units(int bytes) {
        return settings.depthUnit() == DepthUnit.BYTES
                ? bytes
                : Math.toIntExact(format.duration(bytes).toMillis());
    }

    /** Begins the next frame: what the caller hears in it. */
    byte[] frame(long at) {
        keys.advance(at);
        byte[] frame = playout.next(marks);
        marksFrom = at;
        report(true);
        return frame;
    }

    /** Ends the frame begun. */
    void frameOver() {
        report(false);
    }

    // What happens inside a frame is reported when it is over: by then it has sounded.
    private void report(boolean atItsStart) {
        while (!marks.isEmpty() && !(atItsStart && marks.getFirst().offset() > 0)) {
            Playout.Mark mark = marks.removeFirst();
            var at = clock.instant(marksFrom + format.nanos(mark.offset()));
            if (mark.started()) {
                platform.accept(Notices.playbackStarted(mark.id(), at));
                ear.playbackStarted(mark.id(), at);
            } else {
                platform.accept(Notices.playbackCompleted(mark.id(), at));
                ear.playbackCompleted(mark.id(), at);
            }
        }
    }

    /** Whether any of the frame begun is the bot's. */
    boolean audible() {
        return playout.audible();
    }

    long gaps() {
        return playout.gaps();
    }

    @Override
    public void down(KeyPresses.Sequence sequence, char digit, boolean first, long at) {
        if (first) {
            platform.accept(Notices.digitsStarted((String) sequence.tag(), clock.instant(at)));
        }
        ear.digit(digit, clock.instant(at));
    }

    @Override
    public void up(KeyPresses.Sequence sequence, char digit, boolean last, long at) {
        if (last) {
            platform.accept(Notices.digitsCompleted((String) sequence.tag(), clock.instant(at)));
        }
    }

    private void complain(String id, String message) {
        platform.accept(Notices.error(id, message));
        ear.error(message, clock.instant(clock.nanos()));
    }
}
