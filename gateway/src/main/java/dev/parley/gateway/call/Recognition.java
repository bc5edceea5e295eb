package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A call's way into the recognizer: one stream at a time, opened when it is first needed. Whatever the engine throws is a
 * failure of the stream and nothing else. On the call's loop only; the reports come there too.
 */
final class Recognition {

    private static final Logger log = LoggerFactory.getLogger(Recognition.class);

    private final CallLoop loop;
    private final SpeechRecognizer recognizer;
    private final AudioFormat format;
    private final RecognitionListener listener;
    private @Nullable Opened open;

    private record Opened(RecognitionStream stream, RecognitionRequest request, Reports reports) {}

    Recognition(CallLoop loop, SpeechRecognizer recognizer, AudioFormat format, RecognitionListener listener) {
        this.loop = loop;
        this.recognizer = recognizer;
        this.format = format;
        this.listener = listener;
    }

    /**
     * Sees to it that a stream is open; one that was opened for the same language and phrases goes on.
     *
     * @throws SpeechException if the engine does not open one
     */
    void open(ListenSettings settings) {
        RecognitionRequest request = new RecognitionRequest(format, settings.language(), settings.phrases());
        if (open != null && open.request.equals(request)) {
            return;
        }
        close();
        Reports reports = new Reports();
        try {
            open = new Opened(recognizer.open(request, reports), request, reports);
        } catch (SpeechException failure) {
            throw failure;
        } catch (RuntimeException | LinkageError failure) {
            throw broken(failure);
        }
    }

    /** Whether words are reported before they are final. */
    boolean interims() {
        return recognizer.capabilities().interimResults();
    }

    void audio(ByteBuffer frame) {
        Opened current = open;
        if (current != null) {
            try {
                current.stream.audio(frame);
            } catch (RuntimeException | LinkageError failure) {
                current.reports.failed(broken(failure));
            }
        }
    }

    void endUtterance() {
        Opened current = open;
        if (current != null) {
            try {
                current.reports.ends++;
                current.stream.endUtterance();
            } catch (RuntimeException | LinkageError failure) {
                current.reports.failed(broken(failure));
            }
        }
    }

    /** Gives the stream up; what it still reports falls. */
    void close() {
        Opened closing = open;
        open = null;
        if (closing != null) {
            closing.reports.current = false;
            try {
                closing.stream.close();
            } catch (RuntimeException | LinkageError failure) {
                log.warn("a recognizer's stream could not be closed", failure);
            }
        }
    }

    private static SpeechException broken(Throwable failure) {
        return failure instanceof SpeechException known
                ? known
                : new SpeechException(SpeechException.Kind.INTERNAL, "the recognizer broke: " + failure, failure);
    }

    /** Brings one stream's reports to the loop. */
    private final class Reports implements RecognitionListener {

        private boolean current = true;

        /** Ends of utterances that have been asked for and not been answered. */
        private int ends;

        @Override
        public void transcript(Transcript transcript) {
            post(() -> listener.transcript(transcript));
        }

        @Override
        public void utteranceEnded() {
            post(() -> {
                // Only the answer to the last question is one.
                if (--ends == 0) {
                    listener.utteranceEnded();
                }
            });
        }

        @Override
        public void failed(SpeechException failure) {
            post(() -> {
                close();
                listener.failed(failure);
            });
        }

        private void post(Runnable report) {
            loop.execute(() -> {
                if (current) {
                    report.run();
                }
            });
        }
    }
}
