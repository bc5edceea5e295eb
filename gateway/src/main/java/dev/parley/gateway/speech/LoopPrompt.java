package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import dev.parley.api.speech.SpeechException;
import dev.parley.gateway.call.PromptListener;
import dev.parley.gateway.call.PromptStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * An audio file over and over, until it is cancelled: read once, on a virtual thread, and handed out some seconds at a time,
 * so that what waits to be heard does not grow.
 */
final class LoopPrompt implements PromptStream {

    private static final int SECONDS_IN_PART = 2;

    private final Path file;
    private final AudioFormat format;
    private final PromptListener listener;
    private byte[] audio = new byte[0];
    private int position;
    private volatile boolean cancelled;

    LoopPrompt(Path file, AudioFormat format, PromptListener listener) {
        this.file = file;
        this.format = format;
        this.listener = listener;
    }

    @Override
    public void next() {
        if (audio.length == 0) {
            Thread.ofVirtual().name("loop").start(this::read);
        } else {
            tell();
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    private void read() {
        try {
            audio = Wav.read(file).to(format).audio();
            if (audio.length == 0) {
                throw new IOException("it is empty");
            }
        } catch (IOException | RuntimeException | OutOfMemoryError failure) {
            listener.failed(new SpeechException(
                    SpeechException.Kind.INVALID_REQUEST,
                    "cannot play " + file + ": " + failure.getMessage(),
                    failure));
            return;
        }
        if (!cancelled) {
            tell();
        }
    }

    private void tell() {
        byte[] part = new byte[SECONDS_IN_PART * format.bytesPerSecond()];
        int filled = 0;
        while (filled < part.length) {
            int length = Math.min(part.length - filled, audio.length - position);
            System.arraycopy(audio, position, part, filled, length);
            filled += length;
            position = (position + length) % audio.length;
        }
        listener.segmentStarted("");
        listener.audio(ByteBuffer.wrap(part));
        listener.segmentEnded();
    }
}
