package dev.parley.speech.google.fake;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Speech that {@link CodeRecognizer} understands, in place of a voice: every word is a burst of tones, one of 30 ms for each letter
 * between a tone that begins the burst and three that check and end it, and 60 ms of silence follow. It is as loud as a voice on the telephone, survives mu-law and resampling, and
 * a burst that lost or doubled a piece is heard as {@link #GARBLED}, so that a test notices.
 *
 * <p>A word written as {@code forty|fourteen} is ambiguous: it is heard as the first of the words, unless a phrase given to the recognizer contains
 * another one.
 */
public final class SpokenWords {

    /** What is heard in place of a word that is cut, doubled or drowned. */
    public static final String GARBLED = "garbled";

    private static final double PAUSE_SECONDS = 0.06;
    private static final int AMPLITUDE = 4000;

    private SpokenWords() {}

    /** The words of a text as they will be heard: lower case, without accents and punctuation. */
    public static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("[^\\p{L}\\p{N}'|-]+", " ")
                .strip();
        List<String> words = new ArrayList<>();
        for (String word : plain.split(" ", -1)) {
            String said = ToneCode.sayable(word);
            if (!said.isEmpty()) {
                words.add(said);
            }
        }
        return words;
    }

    /** The audio of a text, with 60 ms of silence after each word. */
    public static byte[] audio(String text, AudioFormat format) {
        return clip(text).to(format).audio();
    }

    /** The same as a clip of 8 kHz, 16 bits. */
    public static Wav clip(String text) {
        AudioFormat format = AudioFormat.L16_8K;
        List<int[]> bursts = words(text).stream().map(ToneCode::burst).toList();
        int symbol = ToneCode.samples(format.rate());
        int pause = (int) (PAUSE_SECONDS * format.rate());
        int samples = bursts.stream().mapToInt(it -> it.length * symbol + pause).sum();
        ByteBuffer audio = ByteBuffer.allocate(2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        for (int[] burst : bursts) {
            for (int tone : burst) {
                for (int i = 0; i < symbol; i++) {
                    audio.putShort((short) (AMPLITUDE * ToneCode.sample(tone, (double) i / format.rate())));
                }
            }
            audio.position(audio.position() + 2 * pause);
        }
        return new Wav(format, audio.array());
    }
}
