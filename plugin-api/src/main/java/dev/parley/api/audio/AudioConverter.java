package dev.parley.api.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;

/** Turns a stream of audio of one format into another, chunk by chunk. Keeps its buffers; not thread-safe. */
public final class AudioConverter {

    private final AudioFormat from;
    private final AudioFormat to;
    private final Resampler resampler;
    private final boolean sameRate;
    private byte[] taken = new byte[0];
    private ShortBuffer takenSamples = littleEndian(taken).asShortBuffer();
    private short[] input = new short[0];
    private short[] output = new short[0];
    private byte[] made = new byte[0];
    private ByteBuffer result = littleEndian(made);
    private ShortBuffer resultSamples = result.asShortBuffer();

    private AudioConverter(AudioFormat from, AudioFormat to) {
        this.from = from;
        this.to = to;
        sameRate = from.rate() == to.rate();
        resampler = new Resampler(from.rate(), to.rate());
    }

    /** A converter for one stream. */
    public static AudioConverter between(AudioFormat from, AudioFormat to) {
        return new AudioConverter(from, to);
    }

    /**
     * Converts the next stretch of audio.
     *
     * @param chunk whole samples, which are consumed
     * @return the converted audio from position to limit, little-endian; possibly empty, and valid until the next call.
     *     Between equal formats it is a view of the chunk
     * @throws IllegalArgumentException if the chunk does not hold whole samples
     */
    public ByteBuffer convert(ByteBuffer chunk) {
        int bytes = chunk.remaining();
        if (bytes % from.encoding().bytesPerSample() != 0) {
            throw new IllegalArgumentException(bytes + " bytes are not whole samples of " + from.contentType());
        }
        if (from.equals(to)) {
            ByteBuffer view = chunk.slice();
            chunk.position(chunk.limit());
            return view.order(ByteOrder.LITTLE_ENDIAN);
        }
        int samples = bytes / from.encoding().bytesPerSample();
        if (input.length < samples) {
            input = new short[samples];
        }
        decode(chunk, samples);
        if (sameRate) {
            return encode(input, samples);
        }
        reserveOutput(samples);
        return encode(output, resampler.resample(input, 0, samples, output, 0));
    }

    /** What the stream still owes, under the same terms; the converter is then ready for another stream. */
    public ByteBuffer finish() {
        if (sameRate) {
            return encode(output, 0);
        }
        reserveOutput(0);
        return encode(output, resampler.finish(output, 0));
    }

    private void reserveOutput(int samples) {
        int most = resampler.mostOutput(samples);
        if (output.length < most) {
            output = new short[most];
        }
    }

    /** Over arrays and in bulk: faster than sample by sample over buffers. */
    private void decode(ByteBuffer chunk, int samples) {
        int length = chunk.remaining();
        if (taken.length < length) {
            taken = new byte[length];
            takenSamples = littleEndian(taken).asShortBuffer();
        }
        chunk.get(taken, 0, length);
        if (from.encoding() == Encoding.MULAW) {
            Mulaw.decode(taken, input, samples);
        } else {
            takenSamples.get(0, input, 0, samples);
        }
    }

    private ByteBuffer encode(short[] samples, int count) {
        int length = count * to.encoding().bytesPerSample();
        if (result.capacity() < length) {
            made = new byte[samples.length * to.encoding().bytesPerSample()];
            result = littleEndian(made);
            resultSamples = result.asShortBuffer();
        }
        if (to.encoding() == Encoding.MULAW) {
            Mulaw.encode(samples, made, count);
        } else {
            resultSamples.put(0, samples, 0, count);
        }
        return result.clear().limit(length);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
