package dev.parley.bench.load;

import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;

/** A recognizer that notes when it says its final words: as {@code final} and the first of them. */
record NotedRecognizer(SpeechRecognizer recognizer, Marks marks) implements SpeechRecognizer {

    @Override
    public RecognizerCapabilities capabilities() {
        return recognizer.capabilities();
    }

    @Override
    public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) {
        return recognizer.open(request, new RecognitionListener() {

            @Override
            public void transcript(Transcript transcript) {
                if (transcript.isFinal()) {
                    marks.mark("final " + transcript.text().split(" ", 2)[0]);
                }
                listener.transcript(transcript);
            }

            @Override
            public void utteranceEnded() {
                listener.utteranceEnded();
            }

            @Override
            public void failed(SpeechException failure) {
                listener.failed(failure);
            }
        });
    }
}
