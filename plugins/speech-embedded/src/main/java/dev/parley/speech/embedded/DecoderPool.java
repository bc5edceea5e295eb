package dev.parley.speech.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decoders kept ready, so that a call need not wait for one. A used one is worth more than a new one: it costs nothing to make,
 * and it has worked out already what words there are, and so hears faster. Thread-safe.
 */
final class DecoderPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DecoderPool.class);

    /** A decoder that heard so much is retired: its clock counts seconds in 32-bit floats. */
    private static final int MOST_SECONDS = 4 * 3600;

    private final VoskModel model;
    private final int warm;
    private final Executor background;
    private final ConcurrentMap<Integer, Shelf> shelves = new ConcurrentHashMap<>();

    /**
     * @param warm how many to keep ready for each rate that is in use, at least; used ones are kept as long as there are not
     *     more of them than are in use
     * @param background where to make them
     */
    DecoderPool(VoskModel model, int warm, Executor background) {
        this.model = model;
        this.warm = warm;
        this.background = background;
    }

    /** Makes decoders for a rate in Hz until enough are ready. */
    void fill(int rate) {
        Shelf shelf = shelf(rate);
        for (int missing = warm - shelf.size(); missing > 0; missing--) {
            keep(warmed(rate));
        }
    }

    /** The same, in the background. */
    void fillSoon(int rate) {
        background.execute(() -> {
            try {
                fill(rate);
            } catch (RuntimeException | Error failure) {
                LOG.error("no decoder can be kept ready", failure);
            }
        });
    }

    /** A decoder that has heard nothing of anyone; takes a moment if none is ready. */
    Decoder take(int rate) {
        Shelf shelf = shelf(rate);
        Decoder ready = shelf.poll();
        if (shelf.size() < warm) {
            fillSoon(rate);
        }
        Decoder taken = ready != null ? ready : model.decoder(rate);
        shelf.taken();
        return taken;
    }

    /** Takes a decoder back. */
    void give(Decoder decoder) {
        shelf(decoder.rate()).givenBack();
        if (decoder.samples() > (long) MOST_SECONDS * decoder.rate()) {
            decoder.close();
            return;
        }
        decoder.forget();
        keep(decoder);
    }

    /** How many are ready for a rate in Hz. */
    int ready(int rate) {
        return shelf(rate).size();
    }

    /** Frees those that are ready; those that were taken must be back. */
    @Override
    public void close() {
        shelves.values().forEach(Shelf::close);
    }

    private void keep(Decoder decoder) {
        Shelf shelf = shelf(decoder.rate());
        shelf.put(decoder);
        for (Decoder surplus = shelf.surplus(warm); surplus != null; surplus = shelf.surplus(warm)) {
            surplus.close();
        }
    }

    private Shelf shelf(int rate) {
        return shelves.computeIfAbsent(rate, _ -> new Shelf());
    }

    /** The decoders of one rate: those that are ready, the last that came first, and how many are in use. */
    private static final class Shelf {

        private final Deque<Decoder> ready = new ArrayDeque<>();
        private int used;

        synchronized @Nullable Decoder poll() {
            return ready.pollFirst();
        }

        synchronized void taken() {
            used++;
        }

        synchronized void givenBack() {
            used--;
        }

        synchronized void put(Decoder decoder) {
            ready.addFirst(decoder);
        }

        /** One to do without: there are more than are in use, and than shall be ready at least. */
        synchronized @Nullable Decoder surplus(int least) {
            return ready.size() > Math.max(least, used) ? ready.pollLast() : null;
        }

        synchronized int size() {
            return ready.size();
        }

        synchronized void close() {
            ready.forEach(Decoder::close);
            ready.clear();
        }
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
