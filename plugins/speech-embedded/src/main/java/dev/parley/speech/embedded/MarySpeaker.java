package dev.parley.speech.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import marytts.LocalMaryInterface;
import marytts.exceptions.MaryConfigurationException;
import marytts.util.MaryCache;

/** MaryTTS with the voice of the CMU ARCTIC speaker SLT. */
final class MarySpeaker implements Speaker {

    static final String VOICE = "cmu-slt-hsmm";

    /** The voice as it was made speaks slowly: "what are your opening hours" takes 2.6 s. */
    private static final double USUAL_STRETCH = 0.9;

    private final LocalMaryInterface mary;
    private final int rate;

    private MarySpeaker(LocalMaryInterface mary, int rate) {
        this.mary = mary;
        this.rate = rate;
    }

    /**
     * Starts MaryTTS if it is not running, which takes a second or two.
     *
     * @param speed 1 for the voice's usual tempo
     */
    static MarySpeaker start(double speed) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // MaryTTS finds its parts by the thread's class loader.
        thread.setContextClassLoader(MarySpeaker.class.getClassLoader());
        try {
            LocalMaryInterface mary = new LocalMaryInterface();
            // MaryTTS ends itself in a shutdown hook, perhaps after this plugin is gone: its last class must be loaded
            // by then.
            MaryCache.haveCache();
            mary.setLocale(Locale.US);
            mary.setVoice(VOICE);
            mary.setAudioEffects(String.format(Locale.ROOT, "Rate(durScale:%.3f;)", USUAL_STRETCH / speed));
            try (AudioInputStream audio = mary.generateAudio("Hello.")) {
                return new MarySpeaker(mary, (int) audio.getFormat().getSampleRate());
            }
        } catch (MaryConfigurationException e) {
            throw new IOException("MaryTTS does not start: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public int rate() {
        return rate;
    }

    @Override
    public short[] speak(String text) throws Exception {
        try (AudioInputStream audio = mary.generateAudio(text)) {
            AudioFormat format = audio.getFormat();
            if (format.getSampleSizeInBits() != 16 || format.getChannels() != 1) {
                throw new IOException("unexpected audio of MaryTTS: " + format);
            }
            // Its readAllBytes() ends at the first pause.
            byte[] bytes = new byte[Math.toIntExact(audio.getFrameLength() * 2)];
            int filled = 0;
            for (int read = 0; read >= 0 && filled < bytes.length; filled += Math.max(read, 0)) {
                read = audio.read(bytes, filled, bytes.length - filled);
            }
            short[] samples = new short[filled / 2];
            ByteBuffer.wrap(bytes)
                    .order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        }
    }
}
