package dev.parley.bench.load;

import com.freeclimb.ivr.AppMessage.PlayAudioMessage;
import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyAudioBufferClearedMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyAudioPlaybackCompletedMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyAudioPlaybackStartedMessage;
import java.util.ArrayDeque;

/** The carrier's playout buffer of one call: knows what is heard when, and tells of it. */
final class Heard {

    /** Mu-law at 8 kHz. */
    private static final long NANOS_A_BYTE = 125_000;

    private record Notice(long at, PlatformMessage message) {}

    private final LoadCall call;
    private final ArrayDeque<Notice> notices = new ArrayDeque<>();
    private String playing = "";
    private long dryAt;

    Heard(LoadCall call) {
        this.call = call;
    }

    void play(PlayAudioMessage audio, long now) {
        boolean first = !audio.getId().equals(playing);
        if (!first && dryAt < now) {
            call.gap();
        }
        long from = Math.max(dryAt, now);
        dryAt = from + audio.getAudioData().size() * NANOS_A_BYTE;
        if (first) {
            playing = audio.getId();
            notices.add(new Notice(
                    from,
                    PlatformMessage.newBuilder()
                            .setNotifyPlaybackStartedData(NotifyAudioPlaybackStartedMessage.newBuilder()
                                    .setId(playing))
                            .build()));
        }
        if (audio.getLastMessage()) {
            notices.add(new Notice(
                    dryAt,
                    PlatformMessage.newBuilder()
                            .setNotifyPlaybackCompletedData(NotifyAudioPlaybackCompletedMessage.newBuilder()
                                    .setId(playing))
                            .build()));
        }
    }

    void clear(String id) {
        notices.clear();
        playing = "";
        dryAt = System.nanoTime();
        call.send(PlatformMessage.newBuilder()
                .setNotifyAudioClearedData(
                        NotifyAudioBufferClearedMessage.newBuilder().setId(id))
                .build());
    }

    /** Tells what has happened until now. */
    void advance(long now) {
        while (!notices.isEmpty() && notices.element().at() <= now) {
            call.send(notices.remove().message());
        }
    }
}
