package dev.parley.gateway.config;

/** By what callers may answer. */
public enum By {
    SPEECH,
    KEYS,
    EITHER
}
