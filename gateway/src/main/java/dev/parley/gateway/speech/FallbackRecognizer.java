package dev.parley.gateway.speech;

import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.gateway.call.CallLoop;
import dev.parley.gateway.call.CallRecognizer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Recognizers that stand in for each other. A stream goes on when its engine fails, falls silent or has reached a limit: with
 * the same engine or the next, which gets the audio that no final result has come for yet.
 */
public final class FallbackRecognizer implements CallRecognizer {

    private final Ranking<SpeechRecognizer> engines;
    private final FallbackSettings settings;
    private final boolean interimResults;
    private final Duration limit;

    /** @param engines the best first, each for any format */
    public FallbackRecognizer(Ranking<SpeechRecognizer> engines, FallbackSettings settings) {
        this.engines = engines;
        this.settings = settings;
        List<RecognizerCapabilities> able =
                engines.engines().stream().map(it -> it.engine().capabilities()).toList();
        interimResults = able.stream().allMatch(RecognizerCapabilities::interimResults);
        limit = able.stream()
                .map(it -> it.limits().longest())
                .filter(it -> !it.isZero())
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    Ranking<SpeechRecognizer> engines() {
        return engines;
    }

    FallbackSettings settings() {
        return settings;
    }

    @Override
    public boolean interimResults() {
        return interimResults;
    }

    /** The most audio that every engine takes in one stream; zero if there is no limit. */
    Duration limit() {
        return limit;
    }

    @Override
    public Stream open(RecognitionRequest request, CallLoop loop, Listener listener) {
        return new FallbackStream(this, request, loop, listener);
    }
}
