package dev.parley.api.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Turns a stream of audio of one format into another, chunk by chunk. Keeps its buffers; not thread-safe. */
public final class AudioConverter {

    private final AudioFormat from;
    private final AudioFormat to;
    private final Resampler resampler;
    private final boolean sameRate;
    private short[] input = new short[0];
    private short[] output = new short[0];
    private ByteBuffer result = ByteBuffer.allocate(0);

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

    private void decode(ByteBuffer chunk, int samples) {
        int start = chunk.position();
        if (from.encoding() == Encoding.MULAW) {
            for (int i = 0; i < samples; i++) {
                input[i] = Mulaw.decode(chunk.get(start + i));
            }
        } else {
            for (int i = 0; i < samples; i++) {
                input[i] = (short) ((chunk.get(start + 2 * i) & 0xff) | (chunk.get(start + 2 * i + 1) << 8));
            }
        }
        chunk.position(chunk.limit());
    }

    private ByteBuffer encode(short[] samples, int count) {
        int bytes = count * to.encoding().bytesPerSample();
        if (result.capacity() < bytes) {
            result = ByteBuffer.allocate(samples.length * to.encoding().bytesPerSample())
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
        result.clear();
        if (to.encoding() == Encoding.MULAW) {
            for (int i = 0; i < count; i++) {
                result.put(Mulaw.encode(samples[i]));
            }
        } else {
            for (int i = 0; i < count; i++) {
                result.putShort(samples[i]);
            }
        }
        return result.flip();
    }
}
