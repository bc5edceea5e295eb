package dev.parley.gateway.testing;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Understands {@link SpokenCode}: an interim transcript at the end of each word, the final one when the utterance is ended. */
public final class FakeRecognizer implements SpeechRecognizer {

    private final List<FakeStream> streams = new ArrayList<>();
    private boolean refusing;
    private boolean mute;

    /** From now on no stream can be opened. */
    public void refuse() {
        refusing = true;
    }

    /** From now on it says nothing, not even that an utterance has ended. */
    public void fallSilent() {
        mute = true;
    }

    /** Breaks the streams that are open. */
    public void breakStreams() {
        List.copyOf(streams)
                .forEach(it -> it.listener.failed(new SpeechException(SpeechException.Kind.UNAVAILABLE, "gone")));
    }

    /** How many streams are open. */
    public int openStreams() {
        return streams.size();
    }

    @Override
    public RecognizerCapabilities capabilities() {
        return new RecognizerCapabilities(List.of(AudioFormat.MULAW_8K), Set.of(), true, false, false);
    }

    @Override
    public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) {
        if (refusing) {
            throw new SpeechException(SpeechException.Kind.EXHAUSTED, "no more streams");
        }
        FakeStream stream = new FakeStream(listener);
        streams.add(stream);
        return stream;
    }

    private final class FakeStream implements RecognitionStream {

        private final RecognitionListener listener;
        private final SpokenCode.Reader reader = new SpokenCode.Reader();
        private Duration position = Duration.ZERO;

        FakeStream(RecognitionListener listener) {
            this.listener = listener;
        }

        @Override
        public void audio(ByteBuffer frame) {
            String before = reader.text();
            reader.read(frame);
            position = position.plusMillis(20);
            String text = reader.text();
            if (!mute && text.length() > before.length() && text.endsWith(" ")) {
                listener.transcript(transcript(text.strip(), false));
            }
        }

        @Override
        public void endUtterance() {
            String text = reader.text().strip();
            reader.reset();
            if (mute) {
                return;
            }
            if (!text.isEmpty()) {
                listener.transcript(transcript(text, true));
            }
            listener.utteranceEnded();
        }

        @Override
        public void close() {
            streams.remove(this);
        }

        private Transcript transcript(String text, boolean isFinal) {
            return new Transcript(text, isFinal, 0.9, Duration.ZERO, position, List.of());
        }
    }
}
