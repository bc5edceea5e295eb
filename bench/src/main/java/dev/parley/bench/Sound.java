package dev.parley.bench;

import dev.parley.api.audio.Mulaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Audio to compute with: 16-bit samples at 8000 Hz. Immutable. */
public final class Sound {

    /** Samples of a millisecond. */
    static final int MILLI = 8;

    /** What is louder than this, in dB of full scale, can be heard. */
    static final double AUDIBLE = -45;

    private static final int WINDOW = 10 * MILLI;
    private static final double FULL = 32768;

    private final short[] samples;

    private Sound(short[] samples) {
        this.samples = samples;
    }

    /** Takes the samples over. */
    static Sound of(short[] samples) {
        return new Sound(samples);
    }

    /** What mu-law at 8000 Hz says. */
    public static Sound ofMulaw(byte[] audio) {
        short[] samples = new short[audio.length];
        for (int i = 0; i < audio.length; i++) {
            samples[i] = Mulaw.decode(audio[i]);
        }
        return new Sound(samples);
    }

    static Sound silence(int millis) {
        return new Sound(new short[millis * MILLI]);
    }

    /** Mu-law at 8000 Hz. */
    public byte[] mulaw() {
        byte[] audio = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            audio[i] = Mulaw.encode(samples[i]);
        }
        return audio;
    }

    int length() {
        return samples.length;
    }

    int millis() {
        return samples.length / MILLI;
    }

    short at(int sample) {
        return samples[sample];
    }

    Sound then(Sound next) {
        short[] joined = Arrays.copyOf(samples, samples.length + next.samples.length);
        System.arraycopy(next.samples, 0, joined, samples.length, next.samples.length);
        return new Sound(joined);
    }

    Sound part(int from, int to) {
        return new Sound(Arrays.copyOfRange(samples, from, to));
    }

    /** Both at once, as long as the longer one. */
    Sound with(Sound other) {
        short[] mixed = new short[Math.max(samples.length, other.samples.length)];
        for (int i = 0; i < mixed.length; i++) {
            int sum = (i < samples.length ? samples[i] : 0) + (i < other.samples.length ? other.samples[i] : 0);
            mixed[i] = clipped(sum);
        }
        return new Sound(mixed);
    }

    /** Louder by so many dB, or softer. */
    Sound gain(double decibels) {
        double factor = Math.pow(10, decibels / 20);
        short[] changed = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            changed[i] = clipped(Math.round(samples[i] * factor));
        }
        return new Sound(changed);
    }

    /** Brought to a level, in dB of full scale. */
    public Sound atLevel(double decibels) {
        return gain(decibels - level());
    }

    /** The level of all of it, in dB of full scale: a full-scale square wave has 0. */
    double level() {
        return level(0, samples.length);
    }

    double level(int from, int to) {
        double power = 0;
        for (int i = from; i < to; i++) {
            power += (double) samples[i] * samples[i];
        }
        return 10 * Math.log10(Math.max(1e-3, power / Math.max(1, to - from)) / (FULL * FULL));
    }

    /** The stretches that can be heard, to 10 ms; what lies no more than {@code gapMillis} apart is one. */
    List<Span> audible(int gapMillis) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < samples.length; at += WINDOW) {
            int end = Math.min(samples.length, at + WINDOW);
            if (level(at, end) > AUDIBLE) {
                boolean joins = !spans.isEmpty() && at - spans.getLast().to() <= gapMillis * MILLI;
                spans.add(new Span(joins ? spans.removeLast().from() : at, end));
            }
        }
        return spans;
    }

    /** Without what cannot be heard at both ends. */
    public Sound trimmed() {
        List<Span> spans = audible(0);
        return spans.isEmpty()
                ? this
                : part(spans.getFirst().from(), spans.getLast().to());
    }

    static short clipped(long sample) {
        return (short) Math.clamp(sample, Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
