package dev.parley.speech.google.fake;

import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import io.grpc.Status;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How speech is written in an answer.
 *
 * @param audio what is written, but for A-law, which is made of 16-bit samples at the end
 * @param header whether a WAV header goes before it
 */
record SpeechFormat(AudioFormat audio, boolean alaw, boolean header) {

    private static final int USUAL_RATE = 24_000;

    /** That of a unary answer: all but PCM have a header. */
    static SpeechFormat unary(AudioEncoding encoding, int rate) {
        return switch (encoding) {
            case LINEAR16 -> new SpeechFormat(audio(Encoding.L16, rate), false, true);
            case PCM -> new SpeechFormat(audio(Encoding.L16, rate), false, false);
            case MULAW -> new SpeechFormat(audio(Encoding.MULAW, rate), false, true);
            case ALAW -> new SpeechFormat(audio(Encoding.L16, rate), true, true);
            case AUDIO_ENCODING_UNSPECIFIED, UNRECOGNIZED ->
                throw Refusals.refusal("The encoding AUDIO_ENCODING_UNSPECIFIED is not supported.");
            default -> throw notMade(encoding);
        };
    }

    /** That of a stream's answers: no header. */
    static SpeechFormat streamed(AudioEncoding encoding, int rate) {
        return switch (encoding) {
            // What a stream is made in when nothing is said.
            case AUDIO_ENCODING_UNSPECIFIED, PCM -> new SpeechFormat(audio(Encoding.L16, rate), false, false);
            case MULAW -> new SpeechFormat(audio(Encoding.MULAW, rate), false, false);
            case ALAW -> new SpeechFormat(audio(Encoding.L16, rate), true, false);
            case OGG_OPUS -> throw notMade(encoding);
            default -> throw Refusals.refusal("Unsupported audio encoding " + encoding + " for streaming synthesis.");
        };
    }

    private static RuntimeException notMade(AudioEncoding encoding) {
        return Status.UNIMPLEMENTED
                .withDescription("The stand-in makes LINEAR16, PCM, MULAW and ALAW, not " + encoding + ".")
                .asRuntimeException();
    }

    private static AudioFormat audio(Encoding encoding, int rate) {
        int wanted = rate == 0 ? USUAL_RATE : rate;
        if (wanted < 8000 || wanted > 48000) {
            throw Refusals.refusal("Sample rate " + rate + " Hz is not supported.");
        }
        return new AudioFormat(encoding, wanted);
    }

    /** Audio of {@link #audio()} as it is written. */
    ByteString write(ByteBuffer samples) {
        if (!alaw) {
            return ByteString.copyFrom(samples);
        }
        ByteBuffer source = samples.slice().order(ByteOrder.LITTLE_ENDIAN);
        byte[] result = new byte[source.remaining() / 2];
        for (int i = 0; i < result.length; i++) {
            result[i] = Alaw.encode(source.getShort(2 * i));
        }
        return ByteString.copyFrom(result);
    }

    /** How much time so many written bytes are. */
    long nanos(long bytes) {
        return audio.nanos(alaw ? 2 * bytes : bytes);
    }

    /** How many written bytes are a fifth of a second. */
    int fifth() {
        return audio.bytesPerSecond() / (alaw ? 10 : 5);
    }

    /** All of an answer with its header, if it has one. */
    ByteString file(ByteString content) {
        if (!header) {
            return content;
        }
        int sampleBytes = alaw || audio.encoding() == Encoding.MULAW ? 1 : 2;
        int code = alaw ? 6 : audio.encoding() == Encoding.MULAW ? 7 : 1;
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        tag(head, "RIFF").putInt(36 + content.size());
        tag(head, "WAVE");
        tag(head, "fmt ").putInt(16).putShort((short) code).putShort((short) 1);
        head.putInt(audio.rate()).putInt(audio.rate() * sampleBytes);
        head.putShort((short) sampleBytes).putShort((short) (8 * sampleBytes));
        tag(head, "data").putInt(content.size());
        return ByteString.copyFrom(head.flip()).concat(content);
    }

    private static ByteBuffer tag(ByteBuffer head, String tag) {
        return head.put(tag.getBytes(StandardCharsets.US_ASCII));
    }
}
