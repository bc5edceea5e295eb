package dev.parley.gateway.speech;

import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.gateway.call.CallLoop;
import dev.parley.gateway.call.CallRecognizer;

/**
 * Recognizers that stand in for each other. A stream goes on when its engine fails, falls silent or has reached a limit: with
 * the same engine or the next, which gets the audio that no final result has come for yet.
 *
 * @param engines the best first, each for any format
 */
public record FallbackRecognizer(Ranking<SpeechRecognizer> engines, FallbackSettings settings)
        implements CallRecognizer {

    @Override
    public boolean interimResults() {
        return engines.first().engine().capabilities().interimResults();
    }

    @Override
    public Stream open(RecognitionRequest request, CallLoop loop, Listener listener) {
        return new FallbackStream(engines, settings, request, loop, listener);
    }
}
