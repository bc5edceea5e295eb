package dev.parley.gateway.flow.model;

/** How callers may answer. */
public enum By {
    SPEECH,
    KEYS,
    EITHER
}
