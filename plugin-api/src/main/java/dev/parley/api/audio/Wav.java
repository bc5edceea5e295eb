package dev.parley.api.audio;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** A clip of mono audio, as it is kept in a RIFF WAV file. */
public final class Wav {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 60_000_000;

    private final AudioFormat format;
    private final byte[] audio;

    /**
     * @param audio whole samples, which are copied
     * @throws IllegalArgumentException if the audio does not hold whole samples
     */
    public Wav(AudioFormat format, byte[] audio) {
        if (audio.length % format.encoding().bytesPerSample() != 0) {
            throw new IllegalArgumentException(
                    audio.length + " bytes are not whole samples of " + format.contentType());
        }
        this.format = format;
        this.audio = audio.clone();
    }

    /**
     * Reads a file: PCM of 8 or 16 bits, mu-law or A-law, 8000 to 48000 Hz, one channel or two, which are mixed. Mono
     * mu-law stays as it is, all else becomes 16-bit PCM.
     *
     * @throws IOException if the file cannot be read, is larger than {@link #LARGEST} or is of another kind; names the file
     */
    public static Wav read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file's content under the same terms; the stream is read to its end, or a little beyond {@link #LARGEST}.
     *
     * @throws IOException if the content cannot be read, is too large or of another kind
     */
    public static Wav read(InputStream in) throws IOException {
        byte[] content = in.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new IOException("larger than " + LARGEST / 1_000_000 + " MB");
        }
        return new WavContent(content).decode();
    }

    /** The format of {@link #audio()}. */
    public AudioFormat format() {
        return format;
    }

    /** A copy of the audio, without any header. */
    public byte[] audio() {
        return audio.clone();
    }

    /** How long the clip plays. */
    public Duration duration() {
        return format.duration(audio.length);
    }

    /** The same clip in another format. */
    public Wav to(AudioFormat other) {
        if (other.equals(format)) {
            return this;
        }
        AudioConverter converter = AudioConverter.between(format, other);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        append(out, converter.convert(ByteBuffer.wrap(audio)));
        append(out, converter.finish());
        return new Wav(other, out.toByteArray());
    }

    /**
     * Writes the clip as a file, in place of one that may be there.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(header());
            out.write(audio);
            if (audio.length % 2 == 1) {
                out.write(0);
            }
        }
    }

    private byte[] header() {
        int sampleBytes = format.encoding().bytesPerSample();
        ByteBuffer header = ByteBuffer.allocate(58).order(ByteOrder.LITTLE_ENDIAN);
        tag(header, "RIFF").putInt(50 + audio.length + audio.length % 2);
        tag(header, "WAVE");
        tag(header, "fmt ").putInt(18);
        header.putShort((short) (format.encoding() == Encoding.MULAW ? WavContent.MULAW : WavContent.PCM));
        header.putShort((short) 1).putInt(format.rate()).putInt(format.bytesPerSecond());
        header.putShort((short) sampleBytes).putShort((short) (8 * sampleBytes)).putShort((short) 0);
        tag(header, "fact").putInt(4).putInt(audio.length / sampleBytes);
        tag(header, "data").putInt(audio.length);
        return header.array();
    }

    private static ByteBuffer tag(ByteBuffer header, String tag) {
        return header.put(tag.getBytes(StandardCharsets.US_ASCII));
    }

    private static void append(ByteArrayOutputStream out, ByteBuffer bytes) {
        out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }
}
