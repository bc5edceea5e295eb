package dev.parley.speech.embedded;

import dev.parley.api.PluginContext;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.SpeechSynthesizerFactory;
import dev.parley.api.speech.Voice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pf4j.Extension;

/** The synthesizer {@code embedded-second}: FreeTTS, a small voice that is easily told from the first. */
@Extension
public final class SecondSynthesizerFactory implements SpeechSynthesizerFactory<SpeakerSettings> {

    @Override
    public String name() {
        return "embedded-second";
    }

    @Override
    public SpeakerSettings defaults() {
        return SpeakerSettings.defaults(1);
    }

    @Override
    public SpeechSynthesizer create(SpeakerSettings settings, PluginContext context) throws IOException {
        settings.check();
        List<Speaker> speakers = new ArrayList<>();
        for (int worker = 0; worker < settings.workers(); worker++) {
            speakers.add(FreettsSpeaker.start(settings.speed()));
        }
        return new EmbeddedSynthesizer(new Voice(FreettsSpeaker.VOICE, "en-US"), speakers, settings);
    }
}
