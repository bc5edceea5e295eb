package dev.parley.api.audio;

/** G.711 mu-law to linear 16-bit samples and back (ITU-T G.711, 14-bit range scaled to 16). */
public final class Mulaw {

    private static final int BIAS = 0x84;
    private static final int CLIP = 32635;
    private static final short[] LINEAR = new short[256];
    private static final byte[] CODE = new byte[65536];

    static {
        for (int code = 0; code < 256; code++) {
            LINEAR[code] = expand(code);
        }
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            CODE[sample & 0xffff] = compress(sample);
        }
    }

    private Mulaw() {}

    /** The linear sample a mu-law byte stands for. */
    public static short decode(byte code) {
        return LINEAR[code & 0xff];
    }

    /** The mu-law byte nearest to a linear sample. */
    public static byte encode(short sample) {
        return CODE[sample & 0xffff];
    }

    static void decode(byte[] codes, short[] samples, int count) {
        for (int i = 0; i < count; i++) {
            samples[i] = LINEAR[codes[i] & 0xff];
        }
    }

    static void encode(short[] samples, byte[] codes, int count) {
        for (int i = 0; i < count; i++) {
            codes[i] = CODE[samples[i] & 0xffff];
        }
    }

    private static short expand(int code) {
        int inverted = ~code & 0xff;
        int exponent = (inverted >> 4) & 7;
        int magnitude = ((((inverted & 0x0f) << 3) + BIAS) << exponent) - BIAS;
        return (short) ((inverted & 0x80) != 0 ? -magnitude : magnitude);
    }

    private static byte compress(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = (magnitude >> (exponent + 3)) & 0x0f;
        return (byte) ~(sign | (exponent << 4) | mantissa);
    }
}
