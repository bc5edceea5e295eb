package dev.parley.speech.google;

import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.testing.SpeechRecognizerContract;
import dev.parley.api.testing.SpeechSample;
import dev.parley.speech.google.GoogleRecognizerSettings.Api;
import dev.parley.speech.google.fake.FakeGoogle;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;

/** The contract, kept against the stand-ins, over either version of the service. */
abstract class RecognizerContract extends SpeechRecognizerContract {

    private final Api api;
    private final FakeGoogle google;

    RecognizerContract(Api api) throws IOException {
        this.api = api;
        google = FakeGoogle.start();
    }

    @AfterAll
    void stopGoogle() {
        google.close();
    }

    @Override
    protected SpeechRecognizer create() throws IOException {
        return Engines.recognizer(google, api);
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
