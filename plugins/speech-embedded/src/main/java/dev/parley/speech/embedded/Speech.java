package dev.parley.speech.embedded;

import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.Word;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
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
            new Delivery(speaker).speak();
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

    /** The way from a speaker to the listener. */
    private final class Delivery {

        private final Speaker speaker;
        private final AudioConverter converter;
        private final String spoken = SpokenText.of(request.text());
        private final WordTimes times;
        private final EdgeTrimmer trimmer;

        Delivery(Speaker speaker) {
            this.speaker = speaker;
            AudioFormat made = new AudioFormat(Encoding.L16, speaker.rate());
            converter = AudioConverter.between(made, request.format());
            times = new WordTimes(new WrittenWords(request.text(), spoken), speaker.rate());
            trimmer = new EdgeTrimmer(made.bytes(edgeSilence) / 2, this::hand);
        }

        void speak() throws Exception {
            int character = 0;
            for (String piece : SpokenText.pieces(spoken)) {
                if (cancelled) {
                    return;
                }
                times.piece(character, trimmer.taken());
                speaker.speak(piece, trimmer, times);
                character += piece.length() + 1;
            }
            trimmer.finish();
            hand(converter.finish());
        }

        /** Hands samples to the listener in chunks of 100 ms at most; whether it wants more. */
        private boolean hand(short[] samples, int count) {
            for (Word word : times.take(trimmer.cut())) {
                if (!cancelled) {
                    listener.word(word);
                }
            }
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
}
