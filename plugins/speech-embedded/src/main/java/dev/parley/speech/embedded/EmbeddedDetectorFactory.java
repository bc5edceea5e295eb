package dev.parley.speech.embedded;

import dev.parley.api.PluginContext;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityDetectorFactory;
import java.io.IOException;
import org.pf4j.Extension;

/** The voice activity detector {@code embedded}: libfvad. */
@Extension
public final class EmbeddedDetectorFactory implements VoiceActivityDetectorFactory<EmbeddedDetectorSettings> {

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public EmbeddedDetectorSettings defaults() {
        return new EmbeddedDetectorSettings(EmbeddedDetectorSettings.Mode.VERY_AGGRESSIVE);
    }

    @Override
    public VoiceActivityDetector create(EmbeddedDetectorSettings settings, PluginContext context) throws IOException {
        return new EmbeddedDetector(FvadLibrary.load(context.dataFolder()), settings.mode());
    }
}
