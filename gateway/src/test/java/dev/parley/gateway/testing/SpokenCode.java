package dev.parley.gateway.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Speech that a test can read: every letter sounds for three frames of 20 ms, as mu-law bytes of its own ASCII code. Lost
 * audio is lost letters, and what is played twice is read twice.
 */
public final class SpokenCode {

    static final int FRAME = 160;
    static final int FRAMES_PER_LETTER = 3;
    static final byte SILENCE = (byte) 0xff;

    private SpokenCode() {}

    /** The audio of a text: 60 ms a letter. */
    public static byte[] audio(String text) {
        byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
        byte[] audio = new byte[letters.length * FRAMES_PER_LETTER * FRAME];
        for (int i = 0; i < letters.length; i++) {
            int start = i * FRAMES_PER_LETTER * FRAME;
            Arrays.fill(audio, start, start + FRAMES_PER_LETTER * FRAME, letters[i]);
        }
        return audio;
    }

    /** A noise: nobody would take it for silence, and nobody understands a word. */
    public static byte[] noise(int frames) {
        byte[] audio = new byte[frames * FRAME];
        for (int i = 0; i < frames; i++) {
            Arrays.fill(audio, i * FRAME, (i + 1) * FRAME, (byte) (i % 2 == 0 ? '~' : '^'));
        }
        return audio;
    }

    /** The letter of a frame; 0 if it is silent. */
    static char letter(ByteBuffer frame) {
        byte first = frame.get(frame.position());
        return first == SILENCE ? 0 : (char) first;
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
