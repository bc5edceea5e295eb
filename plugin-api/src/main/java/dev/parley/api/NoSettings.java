package dev.parley.api;

/** The settings of a factory that has none: any key is a mistake. */
public record NoSettings() {}
