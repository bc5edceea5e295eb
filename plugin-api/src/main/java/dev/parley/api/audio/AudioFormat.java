package dev.parley.api.audio;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The format of a stream of mono audio.
 *
 * @param encoding how a sample is written
 * @param rate samples a second, 8000 to 48000 Hz
 */
public record AudioFormat(Encoding encoding, int rate) {

    /** What telephone networks speak, and what most calls arrive in. */
    public static final AudioFormat MULAW_8K = new AudioFormat(Encoding.MULAW, 8000);

    public static final AudioFormat L16_8K = new AudioFormat(Encoding.L16, 8000);

    public static final AudioFormat L16_16K = new AudioFormat(Encoding.L16, 16000);

    private static final Pattern CONTENT_TYPE = Pattern.compile("audio/(mulaw|l16);\\s*rate=(\\d{4,5})");

    /** @throws IllegalArgumentException if the rate is out of range */
    public AudioFormat {
        if (rate < 8000 || rate > 48000) {
            throw new IllegalArgumentException("rate " + rate + " Hz is not in 8000..48000");
        }
    }

    /** The format a content type such as {@code audio/mulaw;rate=8000} names; empty if it names none that we know. */
    public static Optional<AudioFormat> ofContentType(String contentType) {
        Matcher matcher = CONTENT_TYPE.matcher(contentType.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int rate = Integer.parseInt(matcher.group(2));
        if (rate < 8000 || rate > 48000) {
            return Optional.empty();
        }
        return Optional.of(new AudioFormat(matcher.group(1).equals("mulaw") ? Encoding.MULAW : Encoding.L16, rate));
    }

    /** The content type that names this format on the wire. */
    public String contentType() {
        return "audio/" + (encoding == Encoding.MULAW ? "mulaw" : "l16") + ";rate=" + rate;
    }

    /** Bytes of one second. */
    public int bytesPerSecond() {
        return rate * encoding.bytesPerSample();
    }

    /** Bytes of a stretch of audio, rounded down to whole samples. */
    public int bytes(Duration duration) {
        long samples = duration.toNanos() * rate / 1_000_000_000L;
        return Math.toIntExact(samples * encoding.bytesPerSample());
    }

    /** How long so many bytes play. */
    public Duration duration(long bytes) {
        return Duration.ofNanos(nanos(bytes));
    }

    /** How long so many bytes play, in nanoseconds. */
    public long nanos(long bytes) {
        return bytes * 1_000_000_000L / bytesPerSecond();
    }

    /** The byte that, repeated, is silence. */
    public byte silence() {
        return encoding == Encoding.MULAW ? (byte) 0xff : 0;
    }
}
