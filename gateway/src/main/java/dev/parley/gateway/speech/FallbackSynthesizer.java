package dev.parley.gateway.speech;

import dev.parley.api.dialog.Prompt;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import dev.parley.api.speech.Voice;
import dev.parley.gateway.call.EngineWatcher;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Synthesizers that stand in for each other. A text whose engine fails or falls silent is spoken by the same engine or the next:
 * from its beginning, even if some of it has been heard, for nobody knows how much. Closing it is closing its engines, which is
 * up to whoever made them.
 */
public final class FallbackSynthesizer implements SpeechSynthesizer {

    private final Ranking<SpeechSynthesizer> engines;
    private final FallbackSettings settings;
    private final ScheduledExecutorService timer;
    private volatile boolean closed;

    /**
     * Opens nothing yet.
     *
     * @param engines the best first, each for any format
     * @param timer tells when an engine has been silent for too long
     */
    public FallbackSynthesizer(
            Ranking<SpeechSynthesizer> engines, FallbackSettings settings, ScheduledExecutorService timer) {
        this.engines = engines;
        this.settings = settings;
        this.timer = timer;
    }

    /** Those of the best engine. */
    @Override
    public SynthesizerCapabilities capabilities() {
        return engines.first().engine().capabilities();
    }

    /** A listener that is an {@link EngineWatcher} hears of failures and changes, too. */
    @Override
    public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
        if (closed) {
            throw new SpeechException(SpeechException.Kind.UNAVAILABLE, "the synthesizer is closed");
        }
        if (!request.voice().isEmpty()
                && engines.engines().stream().allMatch(it -> lacks(it.engine(), request.voice()))) {
            throw new SpeechException(SpeechException.Kind.INVALID_REQUEST, "no voice '" + request.voice() + "'");
        }
        FallbackSpeech speech = new FallbackSpeech(engines, settings, request, listener, timer, () -> closed);
        speech.begin();
        return speech;
    }

    /**
     * A voice is a name of the best engine's: another one that does not know it speaks with its own. One that takes no SSML
     * speaks its words.
     */
    static SynthesisRequest suited(
            SynthesisRequest request, Ranked<SpeechSynthesizer> engine, Ranked<SpeechSynthesizer> best) {
        if (engine.equals(best)) {
            return request;
        }
        boolean known = request.voice().isEmpty() || knows(engine.engine(), request.voice());
        SynthesisRequest spoken = known ? request : request.with("");
        return request.ssml() && !engine.engine().capabilities().ssml() ? words(spoken) : spoken;
    }

    private static SynthesisRequest words(SynthesisRequest ssml) {
        String words = Prompt.ssml(ssml.text()).words();
        return new SynthesisRequest(words, false, ssml.language(), ssml.voice(), ssml.format());
    }

    private static boolean lacks(SpeechSynthesizer engine, String voice) {
        return !engine.capabilities().voices().isEmpty() && !knows(engine, voice);
    }

    private static boolean knows(SpeechSynthesizer engine, String voice) {
        List<Voice> voices = engine.capabilities().voices();
        return voices.stream().anyMatch(it -> it.name().equals(voice));
    }

    @Override
    public void close() {
        closed = true;
        engines.engines().forEach(it -> it.engine().close());
    }
}
