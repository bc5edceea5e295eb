package dev.parley.gateway.endtoend;

import dev.parley.api.audio.Mulaw;
import dev.parley.gateway.carrier.CallerEar;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Keeps what was said and heard on the line, the one beside the other, mu-law at 8000 Hz. */
final class Ear implements CallerEar {

    private static final int WINDOW = 2000;
    private static final int LONGEST_DELAY = 16_000;

    /** The root mean square of samples that are loud enough for speech. */
    private static final int SPEECH = 300;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    final CountDownLatch botSounds = new CountDownLatch(1);

    @Override
    public synchronized void frame(byte[] heardNow, byte[] saidNow, boolean audible) {
        heard.writeBytes(heardNow);
        said.writeBytes(saidNow);
    }

    @Override
    public void playbackStarted(String id, Instant at) {
        botSounds.countDown();
    }

    /**
     * How alike what was heard is to what was said before it: the highest normalized correlation over all delays up to two
     * seconds, 0 to 1, for each quarter of a second of speech by itself, as the delay may change; the median of all.
     */
    synchronized double echo() {
        short[] sent = samples(said.toByteArray());
        short[] back = samples(heard.toByteArray());
        List<Double> best = new ArrayList<>();
        for (int from = 0; from + WINDOW + LONGEST_DELAY <= back.length; from += WINDOW) {
            if (power(sent, from) > (double) SPEECH * SPEECH * WINDOW) {
                best.add(correlation(sent, from, back));
            }
        }
        best.sort(Comparator.naturalOrder());
        return best.isEmpty() ? 0 : best.get(best.size() / 2);
    }

    private static double correlation(short[] sent, int from, short[] back) {
        double best = 0;
        double sentPower = power(sent, from);
        for (int delay = 0; delay <= LONGEST_DELAY; delay++) {
            double product = 0;
            for (int i = from; i < from + WINDOW; i++) {
                product += (double) sent[i] * back[i + delay];
            }
            best = Math.max(best, product / Math.sqrt(Math.max(1, sentPower * power(back, from + delay))));
        }
        return best;
    }

    private static double power(short[] samples, int from) {
        double power = 0;
        for (int i = from; i < from + WINDOW; i++) {
            power += (double) samples[i] * samples[i];
        }
        return power;
    }

    private static short[] samples(byte[] mulaw) {
        short[] samples = new short[mulaw.length];
        for (int i = 0; i < mulaw.length; i++) {
            samples[i] = Mulaw.decode(mulaw[i]);
        }
        return samples;
    }
}
