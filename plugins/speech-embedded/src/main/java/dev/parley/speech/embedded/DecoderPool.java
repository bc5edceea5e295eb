package dev.parley.speech.embedded;

import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;

/** Decoders kept ready, so that a call need not wait for one. Thread-safe. */
final class DecoderPool implements AutoCloseable {

    /** A decoder that heard so much is retired: its clock counts seconds in 32-bit floats. */
    private static final int MOST_SECONDS = 4 * 3600;

    private final VoskModel model;
    private final int warm;
    private final Executor background;
    private final ConcurrentMap<Integer, Queue<Decoder>> idle = new ConcurrentHashMap<>();

    /**
     * @param warm how many to keep ready for each rate that is in use
     * @param background where to make them
     */
    DecoderPool(VoskModel model, int warm, Executor background) {
        this.model = model;
        this.warm = warm;
        this.background = background;
    }

    /** Makes decoders for a rate in Hz until enough are ready. */
    void fill(int rate) {
        for (int missing = warm - idle(rate).size(); missing > 0; missing--) {
            keep(warmed(rate));
        }
    }

    /** A decoder that has heard nothing of anyone; takes a moment if none is ready. */
    Decoder take(int rate) {
        Decoder ready = idle(rate).poll();
        background.execute(() -> fill(rate));
        return ready != null ? ready : model.decoder(rate);
    }

    /** Takes a decoder back. */
    void give(Decoder decoder) {
        if (decoder.samples() > (long) MOST_SECONDS * decoder.rate()) {
            decoder.close();
            return;
        }
        decoder.forget();
        keep(decoder);
    }

    /** How many are ready for a rate in Hz. */
    int ready(int rate) {
        return idle(rate).size();
    }

    /** Frees those that are ready; those that were taken must be back. */
    @Override
    public void close() {
        for (Queue<Decoder> queue : idle.values()) {
            for (Decoder decoder = queue.poll(); decoder != null; decoder = queue.poll()) {
                decoder.close();
            }
        }
    }

    private void keep(Decoder decoder) {
        Queue<Decoder> queue = idle(decoder.rate());
        synchronized (queue) {
            if (queue.size() < warm) {
                queue.add(decoder);
                return;
            }
        }
        decoder.close();
    }

    private Queue<Decoder> idle(int rate) {
        return idle.computeIfAbsent(rate, _ -> new ConcurrentLinkedQueue<>());
    }

    /** The first second of a new decoder is slow: let it hear some noise. */
    private Decoder warmed(int rate) {
        Decoder decoder = model.decoder(rate);
        Random random = new Random(rate);
        short[] noise = new short[rate / 10];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) random.nextInt(-300, 300);
        }
        for (int tenth = 0; tenth < 10; tenth++) {
            decoder.hear(noise, noise.length);
        }
        decoder.forget();
        return decoder;
    }
}
