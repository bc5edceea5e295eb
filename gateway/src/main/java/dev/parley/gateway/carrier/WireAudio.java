package dev.parley.gateway.carrier;

import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Audio between the wire and a call: encodings of one rate are converted, 16-bit samples brought to our byte order. */
final class WireAudio {

    private final AudioFormat format;
    private final boolean swapped;
    private final AudioConverter converter;

    WireAudio(AudioFormat format, ByteOrder l16Order) {
        this.format = format;
        this.swapped = l16Order == ByteOrder.BIG_ENDIAN;
        Encoding other = format.encoding() == Encoding.MULAW ? Encoding.L16 : Encoding.MULAW;
        this.converter = AudioConverter.between(new AudioFormat(other, format.rate()), format);
    }

    /** Whole samples from the wire, in the call's format; the two have the same rate. */
    byte[] receive(ByteString audio, Encoding encoding) {
        byte[] bytes = audio.toByteArray();
        if (encoding == Encoding.L16 && swapped) {
            swap(bytes);
        }
        if (encoding == format.encoding()) {
            return bytes;
        }
        ByteBuffer converted = converter.convert(ByteBuffer.wrap(bytes));
        byte[] result = new byte[converted.remaining()];
        converted.get(result);
        return result;
    }

    /** A frame of the call, as it goes on the wire. */
    ByteString send(byte[] frame) {
        if (format.encoding() == Encoding.MULAW || !swapped) {
            return ByteString.copyFrom(frame);
        }
        byte[] bytes = frame.clone();
        swap(bytes);
        return ByteString.copyFrom(bytes);
    }

    private static void swap(byte[] samples) {
        for (int i = 0; i + 1 < samples.length; i += 2) {
            byte low = samples[i];
            samples[i] = samples[i + 1];
            samples[i + 1] = low;
        }
    }
}
