package dev.parley.gateway.call;

import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.AudioDialog;
import dev.parley.api.dialog.AudioLine;
import dev.parley.api.dialog.AudioReceiver;
import dev.parley.api.dialog.HandOver;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Drives a call by a dialog in audio. */
final class AudioDriver implements CallDriver, AudioLine {

    private static final long MOST_WAITING_NANOS = 10_000_000_000L;

    private final CallSession session;
    private final Playout playout;
    private final AudioDialog dialog;
    private @Nullable AudioReceiver receiver;
    private QueuedPlayback live;
    private boolean over;

    AudioDriver(CallSession session, Playout playout, AudioDialog dialog) {
        this.session = session;
        this.playout = playout;
        this.dialog = dialog;
        this.live = playout.live();
    }

    @Override
    public void start() {
        receiver = dialog.open(this);
    }

    @Override
    public void frame(ByteBuffer frame) {
        if (receiver != null) {
            receiver.audio(frame);
        }
    }

    @Override
    public void digitStarted(char digit) {
        if (receiver != null) {
            receiver.digit(digit);
        }
    }

    @Override
    public void digitEnded(char digit) {}

    @Override
    public void pressCompleted(String id) {}

    @Override
    public void ended(EndReason reason) {
        over = true;
        if (receiver != null) {
            receiver.ended(reason);
        }
    }

    @Override
    public CallInfo call() {
        return session.call();
    }

    @Override
    public void play(ByteBuffer audio) {
        byte[] copy = new byte[audio.remaining()];
        audio.get(audio.position(), copy);
        onLoop(() -> {
            if (playout.format().nanos(live.waiting() + copy.length) > MOST_WAITING_NANOS) {
                session.anomaly("live-audio-dropped");
            } else {
                live.audio(ByteBuffer.wrap(copy));
            }
        });
    }

    @Override
    public void clear() {
        onLoop(() -> {
            playout.clear();
            live = playout.live();
        });
    }

    @Override
    public void handOver(HandOver target) {
        onLoop(() -> {
            live.promptEnded();
            session.handOver(target);
        });
    }

    @Override
    public void hangUp() {
        onLoop(() -> {
            live.promptEnded();
            session.hangUp(EndReason.BOT_HUNG_UP, "");
        });
    }

    private void onLoop(Runnable action) {
        Runnable guarded = () -> {
            if (!over) {
                action.run();
            }
        };
        if (playout.loop().inLoop()) {
            guarded.run();
        } else {
            playout.loop().execute(guarded);
        }
    }
}
