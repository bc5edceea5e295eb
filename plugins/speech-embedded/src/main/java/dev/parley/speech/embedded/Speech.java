package dev.parley.speech.embedded;

import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One text on its way to audio. */
final class Speech implements Synthesis {

    private static final Logger LOG = LoggerFactory.getLogger(Speech.class);

    /** 100 ms at 48 kHz. */
    private static final int CHUNK_BYTES = 9600;

    private final SynthesisRequest request;
    private final SynthesisListener listener;
    private final Duration edgeSilence;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private volatile boolean cancelled;

    Speech(SynthesisRequest request, SynthesisListener listener, Duration edgeSilence) {
        this.request = request;
        this.listener = listener;
        this.edgeSilence = edgeSilence;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    /** Speaks, and tells the listener; on the calling thread. */
    void deliver(Speaker speaker) {
        if (cancelled) {
            return;
        }
        try {
            AudioFormat made = new AudioFormat(Encoding.L16, speaker.rate());
            AudioConverter converter = AudioConverter.between(made, request.format());
            EdgeTrimmer trimmer =
                    new EdgeTrimmer(made.bytes(edgeSilence) / 2, (samples, count) -> hand(converter, samples, count));
            Iterator<String> pieces =
                    SpokenText.pieces(SpokenText.of(request.text())).iterator();
            while (pieces.hasNext() && !cancelled) {
                speaker.speak(pieces.next(), trimmer);
            }
            trimmer.finish();
            hand(converter.finish());
        } catch (Throwable e) {
            // Errors too: whoever waits for the end of the speech must hear of it.
            // Not its message, which may quote the text.
            LOG.debug(
                    "cannot speak a text of {} characters: {} at {}",
                    request.text().length(),
                    e.getClass().getName(),
                    List.of(e.getStackTrace()));
            if (!cancelled) {
                listener.failed(new SpeechException(
                        SpeechException.Kind.INTERNAL, "the synthesizer failed: " + e.getMessage(), e));
            }
            return;
        }
        if (!cancelled) {
            listener.completed();
        }
    }

    /** Hands samples to the listener in chunks of 100 ms at most; whether it wants more. */
    private boolean hand(AudioConverter converter, short[] samples, int count) {
        int start = 0;
        while (start < count && !cancelled) {
            chunk.clear();
            while (start < count && chunk.hasRemaining()) {
                // 3 dB less: peaks that just fit at the speaker's rate would clip once they are resampled.
                chunk.putShort((short) Math.round(samples[start++] * 0.7079f));
            }
            hand(converter.convert(chunk.flip()));
        }
        return !cancelled;
    }

    private void hand(ByteBuffer audio) {
        if (audio.hasRemaining() && !cancelled) {
            // The listener keeps what it gets.
            listener.audio(ByteBuffer.allocate(audio.remaining()).put(audio).flip());
        }
    }
}
