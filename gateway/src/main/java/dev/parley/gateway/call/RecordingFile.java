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

/** A stereo WAV file of 16-bit PCM that grows while the call runs. On the recordings' thread only. */
final class RecordingFile {

    private static final Logger log = LoggerFactory.getLogger(RecordingFile.class);
    private static final int HEADER_BYTES = 44;
    private static final int BYTES_PER_PAIR = 4;

    private final Path path;
    private final AudioFormat format;
    private @Nullable FileChannel channel;
    private long dataBytes;
    private volatile boolean failed;

    RecordingFile(Path path, AudioFormat format) {
        this.path = path;
        this.format = format;
    }

    Path path() {
        return path;
    }

    /** Whether it could not be written. */
    boolean failed() {
        return failed;
    }

    /** Writes so many bytes of both sides; false if the file cannot be written, which is said once. */
    boolean write(byte[] left, byte[] right, int length) {
        int samples = length / format.encoding().bytesPerSample();
        ByteBuffer pairs = ByteBuffer.allocate(samples * BYTES_PER_PAIR).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            pairs.putShort(sample(left, i)).putShort(sample(right, i));
        }
        return append(pairs.flip());
    }

    /** Writes silence in place of so many bytes that were lost. */
    void skip(int length) {
        byte[] silence = new byte[length];
        Arrays.fill(silence, format.silence());
        write(silence, silence, length);
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

    private short sample(byte[] audio, int index) {
        return format.encoding() == Encoding.MULAW
                ? Mulaw.decode(audio[index])
                : (short) ((audio[2 * index] & 0xff) | (audio[2 * index + 1] << 8));
    }

    private boolean append(ByteBuffer pairs) {
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
            while (pairs.hasRemaining()) {
                dataBytes += open.write(pairs);
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
                .putShort((short) 2)
                .putInt(format.rate())
                .putInt(format.rate() * BYTES_PER_PAIR)
                .putShort((short) BYTES_PER_PAIR)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(data)
                .flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
