package dev.parley.gateway.cli;

import dev.parley.gateway.carrier.CallerEar;
import java.time.Duration;

/** How much of the bot a caller has heard. */
final class BotSound implements CallerEar {

    private static final Duration FRAME = Duration.ofMillis(20);

    private volatile int heard;
    private volatile int quiet;
    private volatile int all;

    // One thread writes: the call's clock.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    @Override
    public void frame(byte[] sound, byte[] said, boolean audible) {
        all++;
        if (audible) {
            heard++;
            quiet = 0;
        } else {
            quiet++;
        }
    }

    /** How long the bot has been heard, in all. */
    Duration heard() {
        return FRAME.multipliedBy(heard);
    }

    /** How long the call has lasted. */
    Duration lasted() {
        return FRAME.multipliedBy(all);
    }

    /** How long the bot has not been heard since it was. */
    Duration quiet() {
        return FRAME.multipliedBy(quiet);
    }
}
