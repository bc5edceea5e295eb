package dev.parley.bench.load;

import com.freeclimb.ivr.AppMessage.PlayAudioMessage;
import com.google.protobuf.ByteString;

/** Hears a long prompt, and watches its pace: after the lead, each piece should come when as much as it has been played. */
final class ListeningCaller extends LoadCall {

    private static final long NANOS_A_BYTE = 125_000;

    private String prompt = "";
    private long bytes;
    private long paceFrom;
    private long paceBytes;

    ListeningCaller(String number, CallerTimes times) {
        super(number, times);
    }

    @Override
    ByteString voice() {
        return Clips.SILENCE;
    }

    @Override
    void played(PlayAudioMessage audio, long nanos) {
        if (!audio.getId().equals(prompt)) {
            prompt = audio.getId();
            bytes = 0;
            paceFrom = nanos;
            paceBytes = -1;
        }
        boolean lead = nanos - paceFrom < 20_000_000 && paceBytes < 0;
        if (!lead && paceBytes < 0) {
            // The lead is out: from here on it goes at the pace of speech.
            paceFrom = nanos;
            paceBytes = bytes;
        }
        if (paceBytes >= 0 && !audio.getLastMessage()) {
            times.pacing(nanos - paceFrom - (bytes - paceBytes) * NANOS_A_BYTE);
        }
        bytes += audio.getAudioData().size();
    }
}
