package dev.parley.gateway.testing;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityStream;
import java.nio.ByteBuffer;
import java.util.List;

/** Takes for speech what is not silent. */
public final class FakeVoiceActivity implements VoiceActivityDetector {

    private int open;

    /** How many streams are open. */
    public int openStreams() {
        return open;
    }

    @Override
    public List<AudioFormat> formats() {
        return List.of(AudioFormat.MULAW_8K);
    }

    @Override
    public VoiceActivityStream open(AudioFormat format) {
        open++;
        return new VoiceActivityStream() {
            @Override
            public boolean isSpeech(ByteBuffer frame) {
                return SpokenCode.letter(frame) != 0;
            }

            @Override
            public void close() {
                open--;
            }
        };
    }
}
