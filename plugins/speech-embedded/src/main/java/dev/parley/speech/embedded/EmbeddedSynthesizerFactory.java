package dev.parley.speech.embedded;

import dev.parley.api.PluginContext;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.SpeechSynthesizerFactory;
import dev.parley.api.speech.Voice;
import java.util.Collections;
import org.pf4j.Extension;

/** The synthesizer {@code embedded}: MaryTTS, in the gateway's own process. */
@Extension
public final class EmbeddedSynthesizerFactory implements SpeechSynthesizerFactory<SpeakerSettings> {

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public SpeakerSettings defaults() {
        return SpeakerSettings.defaults(Runtime.getRuntime().availableProcessors());
    }

    @Override
    public SpeechSynthesizer create(SpeakerSettings settings, PluginContext context) throws Exception {
        settings.check();
        // One MaryTTS serves several threads.
        MarySpeaker speaker = MarySpeaker.start(settings.speed());
        return new EmbeddedSynthesizer(
                new Voice(MarySpeaker.VOICE, "en-US"), Collections.nCopies(settings.workers(), speaker), settings);
    }
}
