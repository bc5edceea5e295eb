package dev.parley.gateway.carrier;

/** What the carrier counts its audio buffer in; the contract does not say. */
public enum DepthUnit {
    /** Bytes in the call's format. */
    BYTES,
    MILLISECONDS
}
