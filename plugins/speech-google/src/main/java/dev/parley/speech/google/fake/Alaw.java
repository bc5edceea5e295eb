package dev.parley.speech.google.fake;

/** Linear 16-bit samples to G.711 A-law (ITU-T G.711, 13-bit range scaled to 16). */
final class Alaw {

    private static final int INVERTED = 0x55;

    private Alaw() {}

    static byte encode(short sample) {
        int sign = sample < 0 ? 0 : 0x80;
        int magnitude = (sample < 0 ? ~sample : sample) >> 4;
        int exponent = Math.max(0, 27 - Integer.numberOfLeadingZeros(magnitude));
        int mantissa = (exponent == 0 ? magnitude : magnitude >> (exponent - 1)) & 0x0f;
        return (byte) ((sign | (exponent << 4) | mantissa) ^ INVERTED);
    }
}
