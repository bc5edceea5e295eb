package dev.parley.speech.google;

import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.testing.SpeechRecognizerContract;
import dev.parley.api.testing.SpeechSample;
import dev.parley.speech.google.GoogleRecognizerSettings.Api;
import dev.parley.speech.google.fake.FakeGoogle;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;

class RecognizerV2ContractTest extends SpeechRecognizerContract {

    private final FakeGoogle google;

    RecognizerV2ContractTest() throws IOException {
        google = FakeGoogle.start();
    }

    @AfterAll
    void stopGoogle() {
        google.close();
    }

    @Override
    protected SpeechRecognizer create() throws IOException {
        return Engines.recognizer(google, Api.V2);
    }

    @Override
    protected SpeechSample first() {
        return Engines.sample("what are your opening hours", "opening");
    }

    @Override
    protected SpeechSample second() {
        return Engines.sample("i need help with my computer", "computer");
    }
}
