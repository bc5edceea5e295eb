package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.EngineChoice;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Transcript;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A call's way into the recognizer: one stream at a time, opened when it is first needed. On the call's loop only. */
final class Recognition {

    private static final String ENGINE = "recognizer";

    private final CallLoop loop;
    private final CallRecognizer recognizer;
    private final AudioFormat format;
    private final RecognitionListener words;
    private final EarListener news;
    private @Nullable Opened open;

    private record Opened(
            CallRecognizer.Stream stream,
            RecognitionRequest request,
            EngineChoice engines,
            boolean interims,
            Reports reports) {

        boolean serves(RecognitionRequest wanted, EngineChoice by) {
            return request.equals(wanted) && engines.equals(by);
        }
    }

    /**
     * Nothing is open yet.
     *
     * @param words hears what the recognizer makes of the audio
     * @param news hears of failing engines
     */
    Recognition(
            CallLoop loop, CallRecognizer recognizer, AudioFormat format, RecognitionListener words, EarListener news) {
        this.loop = loop;
        this.recognizer = recognizer;
        this.format = format;
        this.words = words;
        this.news = news;
    }

    /** Sees to it that a stream is open; one that was opened for the same language, phrases, answers and engines goes on. */
    void open(ListenSettings settings) {
        RecognitionRequest request =
                new RecognitionRequest(format, settings.language(), settings.phrases(), settings.expected());
        EngineChoice engines = settings.recognizer();
        if (open == null || !open.serves(request, engines)) {
            close();
            Reports reports = new Reports();
            CallRecognizer by = recognizer.chosen(engines);
            open = new Opened(by.open(request, loop, reports), request, engines, by.interimResults(), reports);
        }
    }

    /** Whether words are reported before they are final. */
    boolean interims() {
        return open != null && open.interims;
    }

    /**
     * Takes the next frame.
     *
     * @param voiced whether somebody seems to be speaking
     */
    void audio(ByteBuffer frame, boolean voiced) {
        if (open != null) {
            open.stream.audio(frame, voiced);
        }
    }

    void endUtterance() {
        if (open != null) {
            open.reports.ends++;
            open.stream.endUtterance();
        }
    }

    /** Gives the stream up; what it still reports falls. */
    void close() {
        Opened closing = open;
        open = null;
        if (closing != null) {
            closing.stream.close();
        }
    }

    /** What one stream reports. */
    private final class Reports implements CallRecognizer.Listener {

        /** Ends of utterances that have been asked for and not been answered. */
        private int ends;

        @Override
        public void transcript(Transcript transcript) {
            words.transcript(transcript);
        }

        @Override
        public void utteranceEnded() {
            // Only the answer to the last question is one.
            if (--ends == 0) {
                words.utteranceEnded();
            }
        }

        @Override
        public void failed(SpeechException failure) {
            close();
            words.failed(failure);
        }

        @Override
        public void engineFailed(SpeechException failure) {
            news.engineFailed(ENGINE, failure);
        }

        @Override
        public void engineChanged(String from, String to, String reason) {
            news.engineChanged(ENGINE, from, to, reason);
        }
    }
}
