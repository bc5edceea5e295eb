package dev.parley.gateway;

import dev.parley.gateway.speech.PromptCacheListener;
import dev.parley.gateway.speech.PromptSource;
import dev.parley.gateway.telemetry.Metrics;

/** Counts what the prompt cache was good for. */
record PromptNews(Metrics metrics) implements PromptCacheListener {

    @Override
    public void spoken(PromptSource source) {
        metrics.promptCache(
                switch (source) {
                    case MEMORY -> "memory-hit";
                    case DISK -> "disk-hit";
                    case ENGINE -> "miss";
                });
    }

    @Override
    public void anomaly(String name) {
        metrics.anomaly(name);
    }
}
