package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Mulaw;

/** The tone that tells a caller to begin: 1 kHz for 300 ms. */
final class StartTone {

    private static final double HERTZ = 1000;
    private static final double SECONDS = 0.3;

    /** Of full scale: as loud as speech. */
    private static final double PEAK = 0.2 * Short.MAX_VALUE;

    /** It swells and fades for so long, so that it does not click. */
    private static final double EDGE_SECONDS = 0.01;

    private StartTone() {}

    /** The tone, in a call's format. */
    static byte[] in(AudioFormat format) {
        int samples = (int) (SECONDS * format.rate());
        byte[] audio = new byte[samples * format.encoding().bytesPerSample()];
        for (int i = 0; i < samples; i++) {
            double edge = Math.min(i, samples - 1 - i) / (EDGE_SECONDS * format.rate());
            short sample = (short) (PEAK * Math.min(1, edge) * Math.sin(2 * Math.PI * HERTZ * i / format.rate()));
            if (format.encoding() == Encoding.MULAW) {
                audio[i] = Mulaw.encode(sample);
            } else {
                audio[2 * i] = (byte) sample;
                audio[2 * i + 1] = (byte) (sample >> 8);
            }
        }
        return audio;
    }
}
