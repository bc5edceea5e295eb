package dev.parley.gateway.carrier;

import dev.parley.api.audio.AudioFormat;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the caller says: speech waiting to be spoken, cut into frames; silence where there is none. */
final class CallerVoice {

    private static final class Speech {
        private final byte[] audio;
        private final CompletableFuture<Instant> spoken;
        private int position;

        Speech(byte[] audio, CompletableFuture<Instant> spoken) {
            this.audio = audio;
            this.spoken = spoken;
        }
    }

    private final byte[] silence;
    private final Deque<Speech> waiting = new ArrayDeque<>();
    private final List<CompletableFuture<Instant>> ending = new ArrayList<>();

    CallerVoice(AudioFormat format, int frameBytes) {
        silence = new byte[frameBytes];
        Arrays.fill(silence, format.silence());
    }

    void speak(byte[] audio, CompletableFuture<Instant> spoken) {
        waiting.add(new Speech(audio, spoken));
    }

    /** The next frame; shared when it is silence. */
    byte[] next() {
        if (waiting.isEmpty()) {
            return silence;
        }
        byte[] frame = silence.clone();
        int filled = 0;
        while (filled < frame.length && !waiting.isEmpty()) {
            Speech speech = waiting.element();
            int count = Math.min(frame.length - filled, speech.audio.length - speech.position);
            System.arraycopy(speech.audio, speech.position, frame, filled, count);
            filled += count;
            speech.position += count;
            if (speech.position == speech.audio.length) {
                ending.add(speech.spoken);
                waiting.remove();
            }
        }
        return frame;
    }

    /** The frame last given is over, and with it the speech that ended in it. */
    void frameOver(Instant at) {
        if (!ending.isEmpty()) {
            List<CompletableFuture<Instant>> over = List.copyOf(ending);
            ending.clear();
            over.forEach(spoken -> spoken.complete(at));
        }
    }

    /** The call is over: what was not spoken never will be. */
    void end() {
        ending.forEach(spoken -> spoken.cancel(false));
        waiting.forEach(speech -> speech.spoken.cancel(false));
        ending.clear();
        waiting.clear();
    }
}
