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
    private boolean leaving;
    private @Nullable EndReason over;

    AudioDriver(CallSession session, Playout playout, AudioDialog dialog) {
        this.session = session;
        this.playout = playout;
        this.dialog = dialog;
        this.live = playout.live();
    }

    @Override
    public void start() {
        AudioReceiver opened = dialog.open(this);
        receiver = opened;
        if (over != null) {
            // It hung up before it had begun.
            opened.ended(over);
        }
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
        over = reason;
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
        if (audio.remaining() % playout.format().encoding().bytesPerSample() != 0) {
            throw new IllegalArgumentException(audio.remaining() + " bytes are not whole samples of "
                    + playout.format().contentType());
        }
        // The buffer stays the caller's.
        byte[] copy = new byte[audio.remaining()];
        audio.get(audio.position(), copy);
        if (playout.loop().inLoop()) {
            // As onLoop() does, without closures for every frame.
            playNow(copy);
        } else {
            playout.loop().execute(() -> playNow(copy));
        }
    }

    private void playNow(byte[] audio) {
        if (over != null || leaving) {
            return;
        }
        if (playout.format().nanos(live.waiting() + audio.length) > MOST_WAITING_NANOS) {
            session.anomaly("live-audio-dropped");
        } else {
            live.audio(ByteBuffer.wrap(audio));
        }
    }

    @Override
    public void clear() {
        onLoop(() -> {
            playout.clear();
            if (!leaving) {
                live = playout.live();
            }
        });
    }

    @Override
    public void handOver(HandOver target) {
        onLoop(() -> leave(() -> session.handOver(target)));
    }

    @Override
    public void hangUp() {
        onLoop(() -> leave(() -> session.hangUp(EndReason.BOT_HUNG_UP, "")));
    }

    private void leave(Runnable farewell) {
        if (!leaving) {
            leaving = true;
            live.promptEnded();
            farewell.run();
        }
    }

    private void onLoop(Runnable action) {
        Runnable guarded = () -> {
            if (over == null) {
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
