package dev.parley.speech.google;

import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.testing.SpeechSynthesizerContract;
import dev.parley.speech.google.GoogleSynthesizerSettings.Transport;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

class HttpSynthesizerContractTest extends SpeechSynthesizerContract {

    private final RestService google = new RestService();

    @AfterAll
    void stopGoogle() {
        google.close();
    }

    @Override
    protected SpeechSynthesizer create() throws IOException {
        return Engines.synthesizer(google.endpoint(), Map.of("transport", Transport.HTTP_JSON));
    }
}
