package dev.parley.speech.embedded;

import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.testing.SpeechSynthesizerContract;

class SecondSynthesizerContractTest extends SpeechSynthesizerContract {

    @Override
    protected SpeechSynthesizer create() throws Exception {
        return Engines.second();
    }
}
