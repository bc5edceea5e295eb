package dev.parley.gateway.testing;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Speaks {@link SpokenCode}, a set time after it was asked to. */
public final class FakeSynthesizer implements SpeechSynthesizer {

    private final VirtualLoop loop;
    private final List<String> asked = new ArrayList<>();
    private Duration delay = Duration.ZERO;
    private boolean failing;

    public FakeSynthesizer(VirtualLoop loop) {
        this.loop = loop;
    }

    /** From now on it takes so long to begin. */
    public void takes(Duration changed) {
        delay = changed;
    }

    /** From now on it fails. */
    public void fail() {
        failing = true;
    }

    /** The texts it was asked to speak. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public SynthesizerCapabilities capabilities() {
        return new SynthesizerCapabilities(List.of(AudioFormat.MULAW_8K), List.of(), false, false);
    }

    @Override
    public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
        asked.add(request.text());
        Future<?> speaking =
                loop.schedule(() -> speak(request.text(), listener), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> speaking.cancel(false);
    }

    private void speak(String text, SynthesisListener listener) {
        if (failing) {
            listener.failed(new SpeechException(SpeechException.Kind.UNAVAILABLE, "gone"));
        } else {
            listener.audio(ByteBuffer.wrap(SpokenCode.audio(text)));
            listener.completed();
        }
    }
}
