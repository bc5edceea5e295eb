package dev.parley.gateway.speech;

import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.testing.SpeechSynthesizerContract;
import java.util.Optional;

/** A cache in which most of what the suite asks for is found in memory: all of its engines share it. */
class CachedSynthesizerContractTest extends SpeechSynthesizerContract {

    private final PromptCache cache =
            new PromptCache(new PromptCacheSettings(32 << 20, Optional.empty(), 0), new CacheNews());

    @Override
    protected SpeechSynthesizer create() {
        return cache.around(new ToneSynthesizer(), "tone");
    }
}
