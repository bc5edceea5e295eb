package dev.parley.gateway.carrier;

import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A caller's voice.
 *
 * @param name the engine's name of the voice; empty for its default
 * @param language a BCP 47 tag
 */
public record Voice(SpeechSynthesizer synthesizer, String name, String language) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Speaks a text; blocks until all of it has been made.
     *
     * @throws SpeechException if the engine fails, or takes more than 30 s
     */
    public byte[] speak(String text, AudioFormat format) throws InterruptedException {
        var formats = synthesizer.capabilities().formats();
        AudioFormat made = formats.contains(format) ? format : formats.getFirst();
        Collector collector = new Collector(AudioConverter.between(made, format));
        var synthesis = synthesizer.synthesize(new SynthesisRequest(text, false, language, name, made), collector);
        try {
            return collector.audio.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            synthesis.cancel();
            throw new SpeechException(SpeechException.Kind.UNAVAILABLE, "the caller's voice takes too long", late);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof SpeechException speech
                    ? speech
                    : new SpeechException(SpeechException.Kind.INTERNAL, failure.toString(), failure);
        }
    }

    private static final class Collector implements SynthesisListener {

        final CompletableFuture<byte[]> audio = new CompletableFuture<>();
        private final AudioConverter converter;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Collector(AudioConverter converter) {
            this.converter = converter;
        }

        @Override
        public void audio(ByteBuffer chunk) {
            add(converter.convert(chunk));
        }

        @Override
        public void completed() {
            add(converter.finish());
            audio.complete(bytes.toByteArray());
        }

        @Override
        public void failed(SpeechException failure) {
            audio.completeExceptionally(failure);
        }

        private void add(ByteBuffer converted) {
            byte[] part = new byte[converted.remaining()];
            converted.get(part);
            bytes.writeBytes(part);
        }
    }
}
