package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks at once: 10 ms of silence a letter. */
final class Speaker implements SpeechSynthesizer {

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<SynthesisRequest> requests = new CopyOnWriteArrayList<>();
    final List<AudioFormat> formats;
    final AtomicInteger cancelled = new AtomicInteger();
    volatile boolean hanging;
    volatile boolean chattering;

    Speaker(AudioFormat... formats) {
        this.formats = List.of(formats);
    }

    @Override
    public SynthesizerCapabilities capabilities() {
        return new SynthesizerCapabilities(formats, List.of(), false, false);
    }

    @Override
    public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
        asked.add(request.text());
        requests.add(request);
        if (!hanging) {
            for (int i = 0; i < request.text().length(); i++) {
                listener.audio(ByteBuffer.allocate(request.format().bytes(Duration.ofMillis(10))));
            }
            listener.completed();
            if (chattering) {
                listener.completed();
                listener.failed(new SpeechException(SpeechException.Kind.INTERNAL, "and another thing"));
            }
        }
        return cancelled::incrementAndGet;
    }
}
