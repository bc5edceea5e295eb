package dev.parley.gateway.testing;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes for speech what is not silent. */
public final class FakeVoiceActivity implements VoiceActivityDetector {

    private final AtomicInteger open = new AtomicInteger();
    private boolean refusing;
    private boolean bug;

    /** From now on no stream can be opened. */
    public void refuse() {
        refusing = true;
    }

    /** From now on it throws an exception at every frame. */
    public void haveABug() {
        bug = true;
    }

    /** How many streams are open. */
    public int openStreams() {
        return open.get();
    }

    @Override
    public List<AudioFormat> formats() {
        return List.of(AudioFormat.MULAW_8K);
    }

    @Override
    public VoiceActivityStream open(AudioFormat format) {
        if (refusing) {
            throw new IllegalStateException("no more streams");
        }
        open.incrementAndGet();
        return new VoiceActivityStream() {
            @Override
            public boolean isSpeech(ByteBuffer frame) {
                if (bug) {
                    throw new IllegalStateException("a bug in the engine");
                }
                boolean speech = SpokenCode.letter(frame) != 0;
                // A frame is the detector's to read to its end.
                frame.position(frame.limit());
                return speech;
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }
}
