package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.gateway.call.PromptListener;
import dev.parley.gateway.call.PromptStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/** Silence, made a second at a time. */
final class SilencePrompt implements PromptStream {

    private final AudioFormat format;
    private final PromptListener listener;
    private Duration left;

    SilencePrompt(Duration duration, AudioFormat format, PromptListener listener) {
        this.left = duration;
        this.format = format;
        this.listener = listener;
    }

    @Override
    public void next() {
        if (left.isNegative() || left.isZero()) {
            listener.promptEnded();
            return;
        }
        Duration part = left.toMillis() < 1000 ? left : Duration.ofSeconds(1);
        left = left.minus(part);
        byte[] silence = new byte[format.bytes(part)];
        Arrays.fill(silence, format.silence());
        listener.segmentStarted("");
        listener.audio(ByteBuffer.wrap(silence));
        listener.segmentEnded();
    }

    @Override
    public void cancel() {
        left = Duration.ZERO;
    }
}
