package dev.parley.gateway.speech;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.api.speech.SpeechSynthesizer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Texts that have been spoken, so that they need not be made again: in memory what was asked for last and most, and on disk
 * what was asked for again while it was in memory. What is said but once (a caller's name) never gets to the disk.
 * One cache serves all engines.
 */
public final class PromptCache implements AutoCloseable {

    /** A clip in memory; whether it has been handed to the disk, or has come from there. */
    private record Kept(Clip clip, AtomicBoolean onDisk) {}

    private final boolean enabled;
    private final Cache<String, Kept> memory;
    private final Optional<ClipFolder> disk;
    private final PromptCacheListener listener;

    public PromptCache(PromptCacheSettings settings, PromptCacheListener listener) {
        this.enabled = settings.memoryBytes() > 0;
        this.memory = Caffeine.newBuilder()
                .maximumWeight(settings.memoryBytes())
                // Its upkeep is little, and needs no pool of threads.
                .executor(Runnable::run)
                .weigher((String key, Kept kept) -> key.length() + kept.clip().weight())
                .build();
        this.disk = settings.folder()
                .filter(folder -> enabled && settings.diskBytes() > 0)
                .map(folder -> new ClipFolder(folder, settings.diskBytes(), listener::anomaly));
        this.listener = listener;
    }

    /**
     * A synthesizer that lets an engine speak what is not kept yet. The engine itself if nothing is ever kept.
     *
     * @param identity tells the engine, its version and its settings from all others whose speech may sound different
     */
    public SpeechSynthesizer around(SpeechSynthesizer engine, String identity) {
        return enabled ? new CachedSynthesizer(engine, identity, this) : engine;
    }

    /** A clip that is in memory. Asking for it counts: then it goes to the disk, too. */
    Optional<Clip> remembered(String key) {
        Kept kept = memory.getIfPresent(key);
        if (kept == null) {
            return Optional.empty();
        }
        listener.spoken(PromptSource.MEMORY);
        askedAgain(key, kept);
        return Optional.of(kept.clip());
    }

    /** Whether a clip seems to be on disk. */
    boolean written(String key) {
        return disk.isPresent() && disk.get().use(key);
    }

    /** Reads a clip from disk, and keeps it in memory. Blocks. */
    Optional<Clip> read(String key) {
        Optional<Clip> clip = disk.flatMap(folder -> folder.read(key));
        clip.ifPresent(it -> {
            listener.spoken(PromptSource.DISK);
            memory.put(key, new Kept(it, new AtomicBoolean(true)));
        });
        return clip;
    }

    /** The engine has to speak. */
    void missed() {
        listener.spoken(PromptSource.ENGINE);
    }

    /** Keeps what the engine has made. */
    void keep(String key, Clip clip) {
        Kept first = memory.asMap().putIfAbsent(key, new Kept(clip, new AtomicBoolean()));
        if (first != null) {
            // Two calls asked at the same time.
            askedAgain(key, first);
        }
    }

    private void askedAgain(String key, Kept kept) {
        disk.ifPresent(folder -> {
            if (kept.onDisk().compareAndSet(false, true)) {
                kept.onDisk().set(folder.write(key, kept.clip()));
            } else {
                folder.use(key);
            }
        });
    }

    /** Writes what is on its way to the disk, for 10 s at most. */
    @Override
    public void close() {
        disk.ifPresent(ClipFolder::close);
    }
}
