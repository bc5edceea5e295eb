package dev.parley.speech.google;

import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioFormat;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Hands the audio of one answer on: without a header, in whole samples, at most a second at once. */
final class Delivery {

    private final int sampleBytes;
    private final int mostBytes;
    private final Consumer<ByteBuffer> listener;
    private ByteString held = ByteString.EMPTY;
    private boolean begun;

    Delivery(AudioFormat format, Consumer<ByteBuffer> listener) {
        sampleBytes = format.encoding().bytesPerSample();
        mostBytes = format.bytesPerSecond();
        this.listener = listener;
    }

    void add(ByteString audio) {
        ByteString all = held.concat(audio);
        if (!begun) {
            int header = WavHeader.length(all.toByteArray());
            if (header == WavHeader.UNDECIDED) {
                held = all;
                return;
            }
            begun = true;
            all = all.substring(header);
        }
        int whole = all.size() - all.size() % sampleBytes;
        held = all.substring(whole);
        hand(all.substring(0, whole));
    }

    /** There is no more: what could have been the start of a header was not. */
    void finish() {
        int whole = held.size() - held.size() % sampleBytes;
        hand(held.substring(0, begun ? 0 : whole));
        held = ByteString.EMPTY;
    }

    private void hand(ByteString audio) {
        byte[] bytes = audio.toByteArray();
        for (int start = 0; start < bytes.length; start += mostBytes) {
            listener.accept(ByteBuffer.wrap(bytes, start, Math.min(mostBytes, bytes.length - start))
                    .slice());
        }
    }
}
