package dev.parley.api.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The content of a RIFF WAV file, and how to make sense of it. */
final class WavContent {

    static final int PCM = 1;
    static final int MULAW = 7;
    private static final int ALAW = 6;
    private static final int EXTENSIBLE = 0xfffe;

    private final ByteBuffer content;
    private int kind;
    private int channels;
    private int rate;
    private int bits;

    WavContent(byte[] content) {
        this.content = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    Wav decode() throws IOException {
        if (content.remaining() < 12 || !tag(0).equals("RIFF") || !tag(8).equals("WAVE")) {
            throw new IOException("not a RIFF WAV file");
        }
        content.position(12);
        while (content.remaining() >= 8) {
            String tag = tag(content.position());
            // Streaming writers leave the size at 0 or at its maximum: the rest of the file then is the data.
            long size = content.getInt(content.position() + 4) & 0xffffffffL;
            content.position(content.position() + 8);
            if (tag.equals("data")) {
                return samples(size == 0 ? content.remaining() : size);
            }
            if (size > content.remaining()) {
                break;
            }
            int next = content.position() + (int) Math.min(size + size % 2, content.remaining());
            if (tag.equals("fmt ")) {
                readFormat((int) size);
            }
            content.position(next);
        }
        throw new IOException("a WAV file without audio data, or cut off before it");
    }

    private String tag(int position) {
        return new String(content.array(), position, 4, StandardCharsets.ISO_8859_1);
    }

    private void readFormat(int size) throws IOException {
        if (size < 16) {
            throw new IOException("a WAV file with a broken format chunk");
        }
        int start = content.position();
        kind = content.getShort(start) & 0xffff;
        channels = content.getShort(start + 2) & 0xffff;
        rate = content.getInt(start + 4);
        bits = content.getShort(start + 14) & 0xffff;
        if (kind == EXTENSIBLE && size >= 26) {
            kind = content.getShort(start + 24) & 0xffff;
        }
    }

    private Wav samples(long size) throws IOException {
        if (channels == 0) {
            throw new IOException("a WAV file with no format chunk before its data");
        }
        boolean known = kind == PCM ? bits == 8 || bits == 16 : (kind == MULAW || kind == ALAW) && bits == 8;
        if (!known) {
            throw new IOException("WAV encoding " + kind + " with " + bits
                    + " bits is not supported: use PCM of 8 or 16 bits, mu-law or A-law");
        }
        if (channels > 2) {
            throw new IOException(channels + " channels are not supported: use one or two");
        }
        if (rate < 8000 || rate > 48000) {
            throw new IOException("sample rate " + rate + " Hz is not in 8000..48000");
        }
        int frameBytes = channels * bits / 8;
        int frames = (int) (Math.min(size, content.remaining()) / frameBytes);
        if (kind == MULAW && channels == 1) {
            byte[] audio = new byte[frames];
            content.get(audio);
            return new Wav(new AudioFormat(Encoding.MULAW, rate), audio);
        }
        ByteBuffer audio = ByteBuffer.allocate(2 * frames).order(ByteOrder.LITTLE_ENDIAN);
        for (int frame = 0; frame < frames; frame++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += sample();
            }
            audio.putShort((short) (sum / channels));
        }
        return new Wav(new AudioFormat(Encoding.L16, rate), audio.array());
    }

    private int sample() {
        if (bits == 16) {
            return content.getShort();
        }
        byte code = content.get();
        return switch (kind) {
            case MULAW -> Mulaw.decode(code);
            case ALAW -> alaw(code);
            default -> ((code & 0xff) - 128) << 8;
        };
    }

    /** The linear sample an A-law byte stands for (ITU-T G.711). */
    private static int alaw(byte code) {
        int even = (code ^ 0x55) & 0xff;
        int exponent = (even >> 4) & 7;
        int mantissa = ((even & 0x0f) << 4) + 8;
        int magnitude = exponent == 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
        return (even & 0x80) != 0 ? magnitude : -magnitude;
    }
}
