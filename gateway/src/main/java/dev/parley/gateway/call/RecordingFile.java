package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Mulaw;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A WAV file of 16-bit PCM, mono or stereo, that grows while the call runs. On the recordings' thread only. */
final class RecordingFile {

    private static final Logger log = LoggerFactory.getLogger(RecordingFile.class);
    private static final int HEADER_BYTES = 44;
    private static final int BYTES_PER_SAMPLE = 2;

    private final Path path;
    private final AudioFormat format;
    private final int sides;
    private @Nullable FileChannel channel;
    private long dataBytes;
    private volatile boolean failed;

    /** @param sides 1 or 2 */
    RecordingFile(Path path, AudioFormat format, int sides) {
        this.path = path;
        this.format = format;
        this.sides = sides;
    }

    int sides() {
        return sides;
    }

    Path path() {
        return path;
    }

    /** Whether it could not be written. */
    boolean failed() {
        return failed;
    }

    /** Writes so many bytes of each side, left first; false if the file cannot be written, which is said once. */
    boolean write(byte[][] audio, int length) {
        int samples = length / format.encoding().bytesPerSample();
        ByteBuffer interleaved =
                ByteBuffer.allocate(samples * sides * BYTES_PER_SAMPLE).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            for (byte[] side : audio) {
                interleaved.putShort(sample(side, i));
            }
        }
        return append(interleaved.flip());
    }

    /** Writes silence in place of so many bytes that were lost. */
    void skip(int length) {
        byte[] silence = new byte[length];
        Arrays.fill(silence, format.silence());
        byte[][] audio = new byte[sides][];
        Arrays.fill(audio, silence);
        write(audio, length);
    }

    void close() {
        if (channel == null) {
            return;
        }
        try (FileChannel closing = channel) {
            closing.write(header(), 0);
        } catch (IOException failure) {
            fail(failure);
        }
        channel = null;
    }

    /** Nobody wants it. */
    void delete() {
        close();
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            fail(failure);
        }
    }

    private short sample(byte[] audio, int index) {
        return format.encoding() == Encoding.MULAW
                ? Mulaw.decode(audio[index])
                : (short) ((audio[2 * index] & 0xff) | (audio[2 * index + 1] << 8));
    }

    private boolean append(ByteBuffer audio) {
        if (failed) {
            return false;
        }
        try {
            FileChannel open = channel;
            if (open == null) {
                Path parent = path.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                open = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                channel = open;
                open.write(header());
            }
            while (audio.hasRemaining()) {
                dataBytes += open.write(audio);
            }
            return true;
        } catch (IOException failure) {
            fail(failure);
            return false;
        }
    }

    private void fail(IOException failure) {
        if (!failed) {
            log.warn("cannot write the recording {}: {}", path, failure.toString());
        }
        failed = true;
    }

    /** The RIFF header of "Multimedia Programming Interface and Data Specifications 1.0", format tag 1 (PCM). */
    private ByteBuffer header() {
        int data = (int) Math.min(dataBytes, Integer.MAX_VALUE - HEADER_BYTES);
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(data + HEADER_BYTES - 8)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) sides)
                .putInt(format.rate())
                .putInt(format.rate() * sides * BYTES_PER_SAMPLE)
                .putShort((short) (sides * BYTES_PER_SAMPLE))
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(data)
                .flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
