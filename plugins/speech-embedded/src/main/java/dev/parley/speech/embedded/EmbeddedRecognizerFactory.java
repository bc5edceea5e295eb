package dev.parley.speech.embedded;

import dev.parley.api.PluginContext;
import dev.parley.api.SettingsException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechRecognizerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pf4j.Extension;

/** The recognizer {@code embedded}: Vosk, in the gateway's own process. */
@Extension
public final class EmbeddedRecognizerFactory implements SpeechRecognizerFactory<EmbeddedRecognizerSettings> {

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public EmbeddedRecognizerSettings defaults() {
        return EmbeddedRecognizerSettings.defaults();
    }

    @Override
    public SpeechRecognizer create(EmbeddedRecognizerSettings settings, PluginContext context) throws IOException {
        settings.check();
        VoskLibrary vosk = VoskLibrary.load(context.dataFolder());
        Path folder = settings.model().isBlank()
                ? ModelFolder.unpacked(context.dataFolder(), settings.endSilence())
                : own(context.configurationFolder().resolve(settings.model()));
        return new EmbeddedRecognizer(new VoskModel(vosk, folder), settings);
    }

    /** Without the option, a model for wide-band speech answers 8 kHz audio with silence. */
    private static Path own(Path folder) throws IOException {
        Path features = folder.resolve("conf/mfcc.conf");
        if (!Files.isRegularFile(features)) {
            throw new SettingsException("model", folder + " holds no Vosk model: it lacks conf/mfcc.conf");
        }
        if (!Files.readString(features).contains("--allow-upsample=true")) {
            throw new SettingsException("model", "add the line --allow-upsample=true to " + features);
        }
        return folder;
    }
}
