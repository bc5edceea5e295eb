package dev.parley.api.speech;

import dev.parley.api.audio.AudioFormat;
import java.util.List;

/** Tells speech from its absence, frame by frame. Thread-safe; its streams are not. */
public interface VoiceActivityDetector extends AutoCloseable {

    /** The audio formats it takes, the preferred one first; not empty. */
    List<AudioFormat> formats();

    /**
     * Opens a stream for one call; must not block.
     *
     * @throws SpeechException if the format is none of {@link #formats()}
     */
    VoiceActivityStream open(AudioFormat format);

    /** Frees what the detector holds. */
    @Override
    default void close() {}
}
