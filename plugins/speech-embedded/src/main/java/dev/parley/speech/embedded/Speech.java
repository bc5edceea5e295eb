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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One text on its way to audio. */
final class Speech implements Synthesis {

    private static final Logger LOG = LoggerFactory.getLogger(Speech.class);

    private final SynthesisRequest request;
    private final SynthesisListener listener;
    private final Duration edgeSilence;
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
            String text = SpokenText.of(request.text());
            if (!text.isEmpty()) {
                Samples samples = new Samples(speaker.speak(text), speaker.rate());
                chunk(samples.trimmed(edgeSilence).quieter());
            }
        } catch (Exception e) {
            LOG.debug("cannot speak a text of {} characters", request.text().length(), e);
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

    private void chunk(Samples samples) {
        AudioConverter converter =
                AudioConverter.between(new AudioFormat(Encoding.L16, samples.rate()), request.format());
        int step = samples.rate() / 10;
        ByteBuffer chunk = ByteBuffer.allocate(2 * step).order(ByteOrder.LITTLE_ENDIAN);
        short[] audio = samples.audio();
        for (int start = 0; start < audio.length; start += step) {
            chunk.clear();
            for (int i = start; i < Math.min(start + step, audio.length); i++) {
                chunk.putShort(audio[i]);
            }
            hand(converter.convert(chunk.flip()));
        }
        hand(converter.finish());
    }

    private void hand(ByteBuffer audio) {
        if (audio.hasRemaining() && !cancelled) {
            // The listener keeps what it gets.
            listener.audio(ByteBuffer.allocate(audio.remaining()).put(audio).flip());
        }
    }
}
