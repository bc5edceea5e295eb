package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.Word;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A clip as a file: magic, version, checksum of all that follows; key, format, lengths; words; audio. Numbers are big-endian,
 * texts UTF-8 with their length before them, times in nanoseconds.
 */
final class ClipFile {

    /** The largest file that is read: a clip's audio, and more words than it can have. */
    static final int MOST_BYTES = KeptSpeech.MOST_AUDIO_BYTES + (256 << 10);

    private static final long MAGIC = 0x5041_524c_4559_5043L;
    private static final int VERSION = 1;
    private static final int CHECKED_FROM = Long.BYTES + 2 * Integer.BYTES;
    private static final int BYTES_PER_WORD = 3 * Long.BYTES + Integer.BYTES;

    private ClipFile() {}

    static ByteBuffer encode(String key, Clip clip) {
        List<byte[]> texts =
                clip.words().stream().map(word -> bytes(word.text())).toList();
        byte[] keyBytes = bytes(key);
        byte[] format = bytes(clip.format().contentType());
        int size = CHECKED_FROM
                + 4 * Integer.BYTES
                + keyBytes.length
                + format.length
                + texts.stream().mapToInt(text -> BYTES_PER_WORD + text.length).sum()
                + clip.audio().remaining();
        ByteBuffer file = ByteBuffer.allocate(size).position(CHECKED_FROM);
        put(file, keyBytes);
        put(file, format);
        file.putInt(texts.size()).putInt(clip.audio().remaining());
        for (int i = 0; i < texts.size(); i++) {
            Word word = clip.words().get(i);
            file.putLong(word.start().toNanos()).putLong(word.end().toNanos()).putDouble(word.confidence());
            put(file, texts.get(i));
        }
        file.put(clip.audio().duplicate()).flip();
        return file.putLong(0, MAGIC).putInt(Long.BYTES, VERSION).putInt(Long.BYTES + Integer.BYTES, checksum(file));
    }

    /** @throws BrokenException if these are not the bytes of that key's clip, whole and unharmed */
    static Clip decode(String key, ByteBuffer file) throws BrokenException {
        try {
            if (file.getLong() != MAGIC || file.getInt() != VERSION || file.getInt() != checksum(file)) {
                throw new BrokenException("torn, or of another kind");
            }
            if (!text(file).equals(key)) {
                throw new BrokenException("of another text");
            }
            AudioFormat format = AudioFormat.ofContentType(text(file))
                    .orElseThrow(() -> new BrokenException("of an unknown audio format"));
            int wordCount = file.getInt();
            int audioBytes = file.getInt();
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < wordCount; i++) {
                Duration start = Duration.ofNanos(file.getLong());
                Duration end = Duration.ofNanos(file.getLong());
                double confidence = file.getDouble();
                words.add(new Word(text(file), start, end, confidence));
            }
            if (audioBytes != file.remaining()) {
                throw new BrokenException("of another length than it says");
            }
            return new Clip(format, file.slice(), words);
        } catch (BufferUnderflowException tooShort) {
            throw new BrokenException("cut short");
        }
    }

    private static int checksum(ByteBuffer file) {
        CRC32C sum = new CRC32C();
        sum.update(file.duplicate().position(CHECKED_FROM));
        return (int) sum.getValue();
    }

    private static void put(ByteBuffer file, byte[] text) {
        file.putInt(text.length).put(text);
    }

    private static String text(ByteBuffer file) {
        int length = file.getInt();
        if (length < 0 || length > file.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] text = new byte[length];
        file.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What is in the file is no clip, or not the one that was looked for. */
    static final class BrokenException extends IOException {
        BrokenException(String message) {
            super(message);
        }
    }
}
