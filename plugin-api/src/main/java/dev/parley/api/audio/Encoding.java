package dev.parley.api.audio;

/** How a sample is written. */
public enum Encoding {
    /** G.711 mu-law, one byte a sample. */
    MULAW(1),
    /** Signed 16-bit linear PCM, two bytes a sample, little-endian everywhere inside Parley. */
    L16(2);

    private final int bytesPerSample;

    Encoding(int bytesPerSample) {
        this.bytesPerSample = bytesPerSample;
    }

    /** Bytes of one sample. */
    public int bytesPerSample() {
        return bytesPerSample;
    }
}
