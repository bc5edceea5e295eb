package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Transcript;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoskStreamTest {

    private static final ByteBuffer SECOND = ByteBuffer.allocate(8000);

    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final List<String> notices = new ArrayList<>();

    @Test
    void aClosedStreamDropsAllItHadToHearInOneTurn() throws Exception {
        try (VoskModel model = DecoderPoolTest.model();
                DecoderPool pool = new DecoderPool(model, 1, task -> {})) {
            List<VoskStream> closed = new ArrayList<>();
            VoskStream stream = stream(pool, closed);
            for (int i = 0; i < 20; i++) {
                stream.audio(SECOND.duplicate());
            }
            stream.endUtterance();
            workers.remove().run();
            assertThat(workers).as("its next turn").hasSize(1);
            assertThat(pool.ready(8000)).isZero();

            stream.close();
            assertThat(closed).containsExactly(stream);
            workers.remove().run();
            assertThat(workers).isEmpty();
            assertThat(pool.ready(8000)).as("its decoder is back").isEqualTo(1);
            assertThat(notices).isEmpty();
        }
    }

    @Test
    void aStreamThatIsClosedWhileItHearsEndsThere() throws Exception {
        try (VoskModel model = DecoderPoolTest.model();
                DecoderPool pool = new DecoderPool(model, 1, task -> {})) {
            List<VoskStream> streams = new ArrayList<>();
            VoskStream stream = new VoskStream(
                    AudioFormat.MULAW_8K,
                    new Notes() {
                        @Override
                        public void utteranceEnded() {
                            super.utteranceEnded();
                            streams.getFirst().close();
                        }
                    },
                    pool,
                    workers::add,
                    Duration.ofSeconds(40),
                    closed -> {});
            streams.add(stream);
            stream.audio(ByteBuffer.allocate(800));
            stream.endUtterance();
            stream.audio(SECOND.duplicate());
            stream.endUtterance();
            workers.remove().run();
            workers.remove().run();
            assertThat(workers).isEmpty();
            assertThat(pool.ready(8000)).isEqualTo(1);
            assertThat(notices).containsExactly("ended");
        }
    }

    private VoskStream stream(DecoderPool pool, List<VoskStream> closed) {
        return new VoskStream(
                AudioFormat.MULAW_8K, new Notes(), pool, workers::add, Duration.ofSeconds(40), closed::add);
    }

    private class Notes implements RecognitionListener {

        @Override
        public void transcript(Transcript transcript) {
            notices.add(transcript.text());
        }

        @Override
        public void utteranceEnded() {
            notices.add("ended");
        }

        @Override
        public void failed(SpeechException failure) {
            notices.add(failure.kind().name());
        }
    }
}
