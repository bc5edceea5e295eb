package dev.parley.gateway.testing;

import dev.parley.api.audio.Mulaw;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Speech that a test can read: every letter sounds for three frames of 20 ms, as a mu-law byte of its own. Lost audio is lost
 * letters, and what is played twice is read twice. All small letters are about as loud; capitals and noises are louder, other characters
 * quieter.
 */
public final class SpokenCode {

    static final int FRAME = 160;
    static final int FRAMES_PER_LETTER = 3;
    static final byte SILENCE = (byte) 0xff;

    private static final String NOISE = "~^";
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz ";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + NOISE;
    private static final byte[] CODES = new byte[128];
    private static final char[] LETTERS = new char[256];

    static {
        // The byte's three bits in the middle tell how loud it is, 000 being the loudest.
        assign(CAPITALS, 0x10);
        assign(SMALL, 0x20);
        StringBuilder others = new StringBuilder();
        for (char letter = 0; letter < 128; letter++) {
            if (SMALL.indexOf(letter) < 0 && CAPITALS.indexOf(letter) < 0 && letter >= ' ') {
                others.append(letter);
            }
        }
        assign(others.substring(0, 32), 0x30);
        assign(others.substring(32), 0x40);
    }

    private static void assign(String letters, int loudness) {
        for (int i = 0; i < letters.length(); i++) {
            int code = loudness | (i & 0x0f) | (i < 16 ? 0 : 0x80);
            CODES[letters.charAt(i)] = (byte) code;
            LETTERS[code] = letters.charAt(i);
        }
    }

    private SpokenCode() {}

    /** The same audio, by so many steps of 6 dB quieter. */
    public static byte[] quieter(byte[] audio, int steps) {
        byte[] result = new byte[audio.length];
        for (int i = 0; i < audio.length; i++) {
            result[i] = Mulaw.encode((short) (Mulaw.decode(audio[i]) >> steps));
        }
        return result;
    }

    /** The byte that stands for a letter. */
    public static byte code(char letter) {
        return CODES[letter];
    }

    /** The audio of a text: 60 ms a letter. */
    public static byte[] audio(String text) {
        byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
        byte[] audio = new byte[letters.length * FRAMES_PER_LETTER * FRAME];
        for (int i = 0; i < letters.length; i++) {
            int start = i * FRAMES_PER_LETTER * FRAME;
            Arrays.fill(audio, start, start + FRAMES_PER_LETTER * FRAME, CODES[letters[i]]);
        }
        return audio;
    }

    /** A noise: nobody would take it for silence, and nobody understands a word. */
    public static byte[] noise(int frames) {
        byte[] audio = new byte[frames * FRAME];
        for (int i = 0; i < frames; i++) {
            Arrays.fill(audio, i * FRAME, (i + 1) * FRAME, CODES[NOISE.charAt(i % 2)]);
        }
        return audio;
    }

    /** The letter of a frame; 0 if it is silent. */
    static char letter(ByteBuffer frame) {
        byte first = frame.get(frame.position());
        return first == SILENCE ? 0 : LETTERS[first & 0xff];
    }

    /** Reads audio in which letters may have been cut, whatever silence is between their parts. */
    public static String read(byte[] audio) {
        StringBuilder text = new StringBuilder();
        byte current = SILENCE;
        int length = 0;
        for (byte sample : audio) {
            if (sample == SILENCE) {
                continue;
            }
            if (sample != current) {
                append(text, current, length);
                current = sample;
                length = 0;
            }
            length++;
        }
        append(text, current, length);
        return text.toString();
    }

    private static void append(StringBuilder text, byte code, int length) {
        long letters = Math.round((double) length / (FRAMES_PER_LETTER * FRAME));
        text.repeat(LETTERS[code & 0xff], (int) letters);
    }

    /** Reads frames one by one. */
    public static final class Reader {

        private final StringBuilder text = new StringBuilder();
        private char current;
        private int frames;

        /** Takes the next frame; returns true if it was speech. */
        public boolean read(ByteBuffer frame) {
            char letter = letter(frame);
            if (letter != current) {
                current = letter;
                frames = 0;
            }
            frames++;
            if (letter != 0 && frames % FRAMES_PER_LETTER == 0) {
                text.append(letter);
            }
            return letter != 0;
        }

        /** What has been read so far. */
        public String text() {
            return text.toString();
        }

        /** Forgets what has been read. */
        public void reset() {
            text.setLength(0);
            frames = 0;
            current = 0;
        }
    }
}
