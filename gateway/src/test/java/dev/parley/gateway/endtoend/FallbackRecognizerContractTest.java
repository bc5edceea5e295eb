package dev.parley.gateway.endtoend;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.testing.SpeechRecognizerContract;
import dev.parley.api.testing.SpeechSample;
import dev.parley.gateway.testing.FakeRecognizer;
import dev.parley.gateway.testing.OnLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;

/** A recognizer that is down, with the embedded one behind it. */
class FallbackRecognizerContractTest extends SpeechRecognizerContract {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final RunningGateway gateway = started();

    private static RunningGateway started() {
        try {
            return RunningGateway.asShipped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void stopEngines() {
        gateway.close();
        timer.shutdownNow();
    }

    @Override
    protected SpeechRecognizer create() {
        FakeRecognizer down = new FakeRecognizer(timer);
        down.refuse();
        return new OnLoop(timer, down, gateway.recognizer());
    }

    @Override
    protected SpeechSample first() {
        return sample("What are your opening hours?", "opening");
    }

    @Override
    protected SpeechSample second() {
        return sample("I need help with my computer.", "computer");
    }

    private SpeechSample sample(String text, String word) {
        return new SpeechSample(new Wav(AudioFormat.MULAW_8K, Speech.of(gateway.firstVoice(), text)), word);
    }
}
