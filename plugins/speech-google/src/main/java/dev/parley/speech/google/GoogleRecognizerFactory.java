package dev.parley.speech.google;

import com.google.api.gax.core.CredentialsProvider;
import dev.parley.api.PluginContext;
import dev.parley.api.SettingsException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechRecognizerFactory;
import java.io.IOException;
import org.pf4j.Extension;

/** The recognizer {@code google}: Google Cloud Speech-to-Text. */
@Extension
public final class GoogleRecognizerFactory implements SpeechRecognizerFactory<GoogleRecognizerSettings> {

    @Override
    public String name() {
        return "google";
    }

    @Override
    public GoogleRecognizerSettings defaults() {
        return GoogleRecognizerSettings.DEFAULTS;
    }

    @Override
    public SpeechRecognizer create(GoogleRecognizerSettings settings, PluginContext context) throws IOException {
        settings.check();
        Account account = Account.of(settings.credentials(), settings.credentialsJson(), settings.plaintext(), context);
        String project = settings.project().isBlank() ? account.project().orElse("") : settings.project();
        boolean v2 = settings.api() == GoogleRecognizerSettings.Api.V2;
        if (v2 && !project.matches("[A-Za-z0-9.:-]+")) {
            throw new SettingsException("project", "project must name the project that uses Speech-to-Text v2");
        }
        if (v2 && !settings.recognizer().matches("_|[a-z][a-z0-9-]*")) {
            throw new SettingsException("recognizer", "recognizer must be _ or the name of a recognizer");
        }
        Connection connection =
                new Connection("google-recognizer", settings.address(), settings.plaintext(), settings.channels());
        CredentialsProvider credentials = account.provider(connection.workers());
        RecognitionApi<?, ?> api = v2
                ? new RecognitionV2(connection, credentials, settings, project)
                : new RecognitionV1(connection, credentials, settings);
        connection.channels().connect();
        return new GoogleRecognizer(api, connection, settings);
    }
}
