package dev.parley.speech.embedded;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityStream;
import java.util.List;

/** Tells speech from its absence with libfvad. */
final class EmbeddedDetector implements VoiceActivityDetector {

    private final FvadLibrary fvad;
    private final EmbeddedDetectorSettings.Mode mode;

    EmbeddedDetector(FvadLibrary fvad, EmbeddedDetectorSettings.Mode mode) {
        this.fvad = fvad;
        this.mode = mode;
    }

    @Override
    public List<AudioFormat> formats() {
        return List.of(AudioFormat.MULAW_8K, AudioFormat.L16_8K, AudioFormat.L16_16K);
    }

    @Override
    public VoiceActivityStream open(AudioFormat format) {
        if (!formats().contains(format)) {
            throw new SpeechException(SpeechException.Kind.INVALID_REQUEST, format.contentType() + " is not supported");
        }
        return new FvadStream(fvad, mode.number(), format);
    }
}
