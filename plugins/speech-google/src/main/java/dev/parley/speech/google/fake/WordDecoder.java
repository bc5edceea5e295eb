package dev.parley.speech.google.fake;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Mulaw;
import java.nio.ByteBuffer;
import java.time.Duration;

/** Reads {@link SpokenWords} as their audio comes in. Not thread-safe. */
final class WordDecoder {

    /** Hears what is read; places are samples since the start of the stream. */
    interface Listener {

        /** A whole word, or {@link SpokenWords#GARBLED}. */
        void word(String word, long start, long end);

        /** It has been silent for the pause since the last word. */
        void paused(long now);
    }

    private static final int AUDIBLE = 500;
    /** Two tones together fade for a moment; silence is longer. */
    private static final double GAP_SECONDS = 0.012;

    private final AudioFormat format;
    private final long gap;
    private final long pause;
    private final Listener listener;
    private final short[] burst;
    private int length;
    private int sounding;
    private long position;
    private long silentSince;
    private boolean awaitingPause;

    /** @param pause how much silence ends an utterance */
    WordDecoder(AudioFormat format, Duration pause, Listener listener) {
        this.format = format;
        this.listener = listener;
        gap = (long) (GAP_SECONDS * format.rate());
        this.pause = pause.toMillis() * format.rate() / 1000;
        burst = new short[(int) ((ToneCode.LONGEST + 5) * ToneCode.SECONDS * format.rate())];
    }

    /** Takes whole samples. */
    void feed(ByteBuffer audio) {
        int bytes = format.encoding().bytesPerSample();
        for (int i = audio.position(); i + bytes <= audio.limit(); i += bytes) {
            sample(
                    format.encoding() == Encoding.MULAW
                            ? Mulaw.decode(audio.get(i))
                            : (short) ((audio.get(i) & 0xff) | (audio.get(i + 1) << 8)));
        }
    }

    /** Nothing more comes of the burst under way. */
    void finish() {
        endBurst();
        awaitingPause = false;
    }

    /** How much has been heard. */
    Duration heard() {
        return time(position);
    }

    Duration time(long samples) {
        return Duration.ofNanos(samples * 1_000_000_000L / format.rate());
    }

    private void sample(short sample) {
        boolean audible = Math.abs(sample) > AUDIBLE;
        if (length > 0 || audible) {
            if (length < burst.length) {
                burst[length] = sample;
            }
            length++;
        }
        position++;
        if (audible) {
            sounding = length;
            silentSince = position;
        } else if (length > 0 && position - silentSince >= gap) {
            endBurst();
        } else if (awaitingPause && length == 0 && position - silentSince >= pause) {
            awaitingPause = false;
            listener.paused(position);
        }
    }

    private void endBurst() {
        if (length == 0) {
            return;
        }
        long start = position - length;
        int sounded = sounding;
        length = 0;
        sounding = 0;
        awaitingPause = true;
        String word = sounded > burst.length
                ? SpokenWords.GARBLED
                : ToneCode.read(burst, sounded, format.rate()).orElse(SpokenWords.GARBLED);
        listener.word(word, start, start + sounded);
    }
}
