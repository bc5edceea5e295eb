package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import dev.parley.api.speech.SpeechSynthesizer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecoderPoolTest {

    private final Deque<Runnable> background = new ArrayDeque<>();

    @Test
    void theReadyOnesAreRefilledInTheBackground() throws Exception {
        try (VoskModel model = model();
                DecoderPool pool = new DecoderPool(model, 1, background::add)) {
            assertThat(pool.ready(8000)).isZero();
            pool.fill(8000);
            assertThat(pool.ready(8000)).isEqualTo(1);
            Decoder first = pool.take(8000);
            Decoder second = pool.take(8000);
            assertThat(pool.ready(8000)).isZero();
            background.forEach(Runnable::run);
            assertThat(pool.ready(8000)).isEqualTo(1);
            pool.give(first);
            pool.give(second);
            assertThat(pool.ready(8000)).isEqualTo(1);
        }
    }

    @Test
    void usedOnesAreKeptWhileAsManyAreInUse() throws Exception {
        try (VoskModel model = model();
                DecoderPool pool = new DecoderPool(model, 0, background::add)) {
            List<Decoder> used = Stream.generate(() -> pool.take(8000)).limit(5).toList();
            pool.give(used.get(0));
            pool.give(used.get(1));
            assertThat(pool.ready(8000)).isEqualTo(2);
            assertThat(List.of(pool.take(8000), pool.take(8000)))
                    .as("no new ones are made")
                    .containsExactlyInAnyOrder(used.get(0), used.get(1));
            used.forEach(pool::give);
            assertThat(pool.ready(8000)).as("none is in use").isZero();
            assertThat(background).as("none is made ahead").isEmpty();
        }
    }

    @Test
    void aUsedDecoderHearsLikeANewOne() throws Exception {
        short[] clip;
        try (SpeechSynthesizer voice = Engines.first()) {
            Wav wav = Engines.speak(voice, "What are your opening hours?", AudioFormat.L16_8K);
            clip = new short[wav.audio().length / 2];
            ByteBuffer.wrap(wav.audio())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(clip);
        }
        try (VoskModel model = model();
                DecoderPool pool = new DecoderPool(model, 1, background::add)) {
            Decoder fresh = model.decoder(8000);
            String expected = heard(fresh, clip);
            pool.give(fresh);
            Decoder used = pool.take(8000);
            assertThat(used).isSameAs(fresh);
            assertThat(heard(used, clip)).isEqualTo(expected);
            used.close();
        }
    }

    private static String heard(Decoder decoder, short[] clip) {
        short[] part = new short[800];
        for (int start = 0; start + part.length <= clip.length; start += part.length) {
            System.arraycopy(clip, start, part, 0, part.length);
            decoder.hear(part, part.length);
        }
        return Hypothesis.parse(decoder.finalResult()).text();
    }

    static VoskModel model() throws Exception {
        Path data = Engines.context().dataFolder();
        return new VoskModel(VoskLibrary.load(data), ModelFolder.unpacked(data, Duration.ofMillis(200)));
    }
}
