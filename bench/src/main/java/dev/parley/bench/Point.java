package dev.parley.bench;

/** A point of a line in a {@link Chart}, in the units of its axes. */
public record Point(double x, double y) {}
