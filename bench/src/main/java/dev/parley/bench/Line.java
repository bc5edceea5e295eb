package dev.parley.bench;

/**
 * What the caller's line is like.
 *
 * @param noise goes on all the time, over and over; empty for none
 * @param echo how loud the bot's own voice comes back, in dB; ignored without a delay
 * @param echoMillis after how long it does; 0 for no echo
 */
record Line(Sound noise, double echo, int echoMillis) {

    static final Line CLEAN = new Line(Sound.silence(0), 0, 0);

    static Line noisy(Sound noise) {
        return new Line(noise, 0, 0);
    }

    static Line echoing(double decibels, int millis) {
        return new Line(Sound.silence(0), decibels, millis);
    }

    /** A sound with this line's noise under it. */
    Sound under(Sound sound) {
        return noise.length() < sound.length() ? sound : sound.with(noise.part(0, sound.length()));
    }
}
