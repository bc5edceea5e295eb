package dev.parley.speech.google;

import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.testing.SpeechSynthesizerContract;
import dev.parley.speech.google.fake.FakeGoogle;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

class StreamingSynthesizerContractTest extends SpeechSynthesizerContract {

    private final FakeGoogle google;

    StreamingSynthesizerContractTest() throws IOException {
        google = FakeGoogle.start();
    }

    @AfterAll
    void stopGoogle() {
        google.close();
    }

    @Override
    protected SpeechSynthesizer create() throws IOException {
        return Engines.synthesizer(google.endpoint(), Map.of("voice", Engines.CHIRP));
    }
}
