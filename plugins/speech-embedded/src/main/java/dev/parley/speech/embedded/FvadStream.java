package dev.parley.speech.embedded;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Mulaw;
import dev.parley.api.speech.VoiceActivityStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** One call's audio on its way through libfvad. */
final class FvadStream implements VoiceActivityStream {

    private final FvadLibrary fvad;
    private final MemorySegment detector;
    private final boolean mulaw;
    private final int mostSamples;
    private final MemorySegment samples;
    private boolean closed;

    FvadStream(FvadLibrary fvad, int mode, AudioFormat format) {
        this.fvad = fvad;
        detector = fvad.create(mode, format.rate());
        mulaw = format.encoding() == Encoding.MULAW;
        mostSamples = format.rate() * 30 / 1000;
        samples = Arena.ofAuto().allocate(JAVA_SHORT, mostSamples);
    }

    @Override
    public boolean isSpeech(ByteBuffer frame) {
        if (closed) {
            return false;
        }
        int start = frame.position();
        int count = mulaw ? frame.remaining() : frame.remaining() / 2;
        if (count > mostSamples) {
            throw new IllegalArgumentException(count + " samples are more than 30 ms");
        }
        for (int i = 0; i < count; i++) {
            short sample = mulaw
                    ? Mulaw.decode(frame.get(start + i))
                    : (short) ((frame.get(start + 2 * i) & 0xff) | (frame.get(start + 2 * i + 1) << 8));
            samples.setAtIndex(JAVA_SHORT, i, sample);
        }
        return fvad.process(detector, samples, count);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            fvad.free(detector);
        }
    }
}
