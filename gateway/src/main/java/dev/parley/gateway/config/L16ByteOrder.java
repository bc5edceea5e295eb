package dev.parley.gateway.config;

/** The order of a 16-bit sample's bytes on the wire. */
public enum L16ByteOrder {
    LITTLE_ENDIAN,
    BIG_ENDIAN
}
