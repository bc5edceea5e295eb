package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.testing.SpeechSynthesizerContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** A cache that finds on disk what the suite asks for first: each engine has a memory of its own. */
class CachedOnDiskContractTest extends SpeechSynthesizerContract {

    @TempDir
    private static Path folder;

    @Override
    protected SpeechSynthesizer create() throws Exception {
        PromptCacheSettings settings = new PromptCacheSettings(32 << 20, Optional.of(folder), 32 << 20);
        try (PromptCache before = new PromptCache(settings, new CacheNews());
                SpeechSynthesizer engine = before.around(new ToneSynthesizer(), "tone")) {
            for (String text : List.of("Yes.", sentence(), sentence().repeat(5))) {
                for (int i = 0; i < 2; i++) {
                    Spoken spoken = new Spoken();
                    engine.synthesize(new SynthesisRequest(text, false, "en-US", "", AudioFormat.MULAW_8K), spoken);
                    spoken.awaitEnd();
                }
            }
        }
        return new PromptCache(settings, new CacheNews()).around(new ToneSynthesizer(), "tone");
    }
}
