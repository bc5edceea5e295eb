package dev.parley.speech.google.fake;

import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionStream;
import java.nio.ByteBuffer;

/** Brings a client's audio, cut anywhere, to a recognizer in whole samples of its own format. */
final class AudioFeed {

    private final AudioFormat format;
    private final AudioConverter converter;
    private final RecognitionStream stream;
    private ByteString rest = ByteString.EMPTY;
    private long bytes;

    AudioFeed(AudioFormat from, AudioFormat to, RecognitionStream stream) {
        format = from;
        converter = AudioConverter.between(from, to);
        this.stream = stream;
    }

    void audio(ByteString audio) {
        bytes += audio.size();
        ByteString all = rest.concat(audio);
        int whole = all.size() - all.size() % format.encoding().bytesPerSample();
        rest = all.substring(whole);
        ByteBuffer converted = converter.convert(all.substring(0, whole).asReadOnlyByteBuffer());
        if (converted.hasRemaining()) {
            stream.audio(converted);
        }
    }

    /** Hands over what the conversion still holds. */
    void finish() {
        ByteBuffer last = converter.finish();
        if (last.hasRemaining()) {
            stream.audio(last);
        }
    }

    /** How much audio has come. */
    long nanos() {
        return format.nanos(bytes);
    }
}
