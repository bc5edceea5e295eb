package dev.parley.gateway.speech;

import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.testing.SpeechSynthesizerContract;
import dev.parley.gateway.testing.Rankings;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;

/** Two engines, of which the better one breaks off whatever it speaks. */
class FallbackSynthesizerContractTest extends SpeechSynthesizerContract {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @Override
    protected SpeechSynthesizer create() {
        ToneSynthesizer failing = new ToneSynthesizer();
        failing.fail();
        return Rankings.synthesizers(timer, failing, new ToneSynthesizer());
    }

    @AfterAll
    void end() {
        timer.shutdownNow();
    }
}
