package dev.parley.speech.embedded;

import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.testing.SpeechRecognizerContract;
import dev.parley.api.testing.SpeechSample;
import org.junit.jupiter.api.BeforeAll;

class EmbeddedRecognizerContractTest extends SpeechRecognizerContract {

    private SpeechSample first;
    private SpeechSample second;

    @BeforeAll
    void speak() throws Exception {
        first = Engines.sample("What are your opening hours?", "opening");
        second = Engines.sample("I need help with my computer.", "computer");
    }

    @Override
    protected SpeechRecognizer create() throws Exception {
        return Engines.recognizer();
    }

    @Override
    protected SpeechSample first() {
        return first;
    }

    @Override
    protected SpeechSample second() {
        return second;
    }
}
