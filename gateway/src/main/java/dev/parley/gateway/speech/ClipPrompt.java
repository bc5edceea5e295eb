package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import dev.parley.api.speech.SpeechException;
import dev.parley.gateway.call.PromptListener;
import dev.parley.gateway.call.PromptStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** An audio file, read and converted on a virtual thread. */
final class ClipPrompt implements PromptStream {

    private final Path file;
    private final AudioFormat format;
    private final PromptListener listener;
    private boolean played;
    private volatile boolean cancelled;

    ClipPrompt(Path file, AudioFormat format, PromptListener listener) {
        this.file = file;
        this.format = format;
        this.listener = listener;
    }

    @Override
    public void next() {
        if (played) {
            listener.promptEnded();
            return;
        }
        played = true;
        Thread.ofVirtual().name("clip").start(this::read);
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    private void read() {
        try {
            byte[] audio = Wav.read(file).to(format).audio();
            if (!cancelled) {
                listener.segmentStarted("");
                listener.audio(ByteBuffer.wrap(audio));
                listener.segmentEnded();
            }
        } catch (IOException | RuntimeException | OutOfMemoryError failure) {
            listener.failed(new SpeechException(
                    SpeechException.Kind.INVALID_REQUEST,
                    "cannot play " + file + ": " + failure.getMessage(),
                    failure));
        }
    }
}
