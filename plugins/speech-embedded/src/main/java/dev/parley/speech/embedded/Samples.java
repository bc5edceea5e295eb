package dev.parley.speech.embedded;

import java.time.Duration;
import java.util.Arrays;

/** 16-bit samples in memory. */
final class Samples {

    /** Speech is what is louder than a hundredth of the loudest: -40 dB. */
    private static final int FLOOR = 100;

    private final short[] audio;
    private final int rate;

    /**
     * @param audio the samples, which are not copied
     * @param rate samples a second
     */
    Samples(short[] audio, int rate) {
        this.audio = audio;
        this.rate = rate;
    }

    short[] audio() {
        return audio;
    }

    int rate() {
        return rate;
    }

    /** 3 dB less. Peaks that just fit at the speaker's rate would clip once they are resampled. */
    Samples quieter() {
        short[] quiet = new short[audio.length];
        for (int i = 0; i < audio.length; i++) {
            quiet[i] = (short) Math.round(audio[i] * 0.7079f);
        }
        return new Samples(quiet, rate);
    }

    /** The same with no more silence than so much before and after. */
    Samples trimmed(Duration silence) {
        int loudest = 0;
        for (short sample : audio) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        int floor = loudest / FLOOR;
        int first = 0;
        int end = audio.length;
        while (first < end && Math.abs(audio[first]) <= floor) {
            first++;
        }
        while (end > first && Math.abs(audio[end - 1]) <= floor) {
            end--;
        }
        int kept = Math.toIntExact(silence.toMillis() * rate / 1000);
        return new Samples(
                Arrays.copyOfRange(audio, Math.max(0, first - kept), Math.min(audio.length, end + kept)), rate);
    }
}
