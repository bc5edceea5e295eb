package dev.parley.speech.google;

import com.google.cloud.texttospeech.v1.TextToSpeechClient;
import com.google.cloud.texttospeech.v1.TextToSpeechSettings;
import dev.parley.api.PluginContext;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.SpeechSynthesizerFactory;
import dev.parley.speech.google.GoogleSynthesizerSettings.Transport;
import java.io.IOException;
import org.pf4j.Extension;

/** The synthesizer {@code google}: Google Cloud Text-to-Speech. */
@Extension
public final class GoogleSynthesizerFactory implements SpeechSynthesizerFactory<GoogleSynthesizerSettings> {

    @Override
    public String name() {
        return "google";
    }

    @Override
    public GoogleSynthesizerSettings defaults() {
        return GoogleSynthesizerSettings.DEFAULTS;
    }

    @Override
    public SpeechSynthesizer create(GoogleSynthesizerSettings settings, PluginContext context) throws IOException {
        settings.check();
        Account account = Account.of(settings.credentials(), settings.credentialsJson(), settings.plaintext(), context);
        boolean grpc = settings.transport() == Transport.GRPC;
        Connection connection = new Connection(
                "google-synthesizer", settings.address(), settings.plaintext(), grpc ? settings.channels() : 0);
        TextToSpeechSettings.Builder builder = grpc
                ? TextToSpeechSettings.newBuilder().setTransportChannelProvider(connection.transport())
                : TextToSpeechSettings.newHttpJsonBuilder().setTransportChannelProvider(connection.httpTransport());
        builder.setBackgroundExecutorProvider(connection.background())
                .setCredentialsProvider(account.provider(connection.workers()));
        builder.synthesizeSpeechSettings().setSimpleTimeoutNoRetriesDuration(settings.timeout());
        TextToSpeechClient client = TextToSpeechClient.create(builder.build());
        connection.channels().connect();
        return new GoogleSynthesizer(client, connection, settings);
    }
}
