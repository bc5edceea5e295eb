package dev.parley.bench.startup;

import java.util.OptionalLong;

/**
 * When a gateway did what, in milliseconds from when its launcher was started.
 *
 * @param listening a connection to its port for calls was taken
 * @param answered the first audio of the first call came from it
 * @param cpu the processors' time it had taken by then: all cores together
 * @param ready it said that it was ready
 * @param heard it had understood the first of the caller's words, which are spoken from the first audio on
 */
record Moments(long listening, long answered, long cpu, long ready, OptionalLong heard) {}
