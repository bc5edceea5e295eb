package dev.parley.gateway.speech;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what a prompt cache reports. */
final class CacheNews implements PromptCacheListener {

    final List<PromptSource> sources = new CopyOnWriteArrayList<>();
    final List<String> anomalies = new CopyOnWriteArrayList<>();

    @Override
    public void spoken(PromptSource source) {
        sources.add(source);
    }

    @Override
    public void anomaly(String name) {
        anomalies.add(name);
    }
}
