package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityStream;
import java.nio.ByteBuffer;
import java.util.List;

/** A voice activity detector that takes any call's format. */
public record AnyFormatVoiceActivity(VoiceActivityDetector engine) implements VoiceActivityDetector {

    @Override
    public List<AudioFormat> formats() {
        return engine.formats();
    }

    @Override
    public VoiceActivityStream open(AudioFormat format) {
        if (formats().contains(format)) {
            return engine.open(format);
        }
        AudioFormat target = formats().getFirst();
        return new ConvertingStream(engine.open(target), AudioConverter.between(format, target), target);
    }

    /** The converter gives what it has; the detector wants whole frames of 20 ms. */
    private static final class ConvertingStream implements VoiceActivityStream {

        private final VoiceActivityStream engine;
        private final AudioConverter converter;
        private final ByteBuffer frame;
        private boolean speech;

        ConvertingStream(VoiceActivityStream engine, AudioConverter converter, AudioFormat target) {
            this.engine = engine;
            this.converter = converter;
            this.frame = ByteBuffer.allocate(target.bytesPerSecond() / 50);
        }

        @Override
        public boolean isSpeech(ByteBuffer audio) {
            ByteBuffer converted = converter.convert(audio);
            while (converted.hasRemaining()) {
                int length = Math.min(frame.remaining(), converted.remaining());
                frame.put(converted.slice(converted.position(), length));
                converted.position(converted.position() + length);
                if (!frame.hasRemaining()) {
                    speech = engine.isSpeech(frame.flip());
                    frame.clear();
                }
            }
            return speech;
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
