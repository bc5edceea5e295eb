package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Transcript;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EmbeddedRecognizerTest {

    private static final RecognitionRequest REQUEST = new RecognitionRequest(AudioFormat.MULAW_8K, "en-US", List.of());

    @Test
    void manyCallsAtOnceAreEachHeardRight() throws Exception {
        List<String> texts = List.of("Where are you located?", "I need help with my computer.", "Good morning.");
        List<Wav> clips = new ArrayList<>();
        try (SpeechSynthesizer voice = Engines.first()) {
            for (String text : texts) {
                clips.add(Engines.speak(voice, text, AudioFormat.MULAW_8K));
            }
        }
        try (SpeechRecognizer recognizer = Engines.recognizer();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> alone = new ArrayList<>();
            for (Wav clip : clips) {
                alone.add(Engines.hear(recognizer, clip));
            }
            List<Future<String>> heard = new ArrayList<>();
            for (int call = 0; call < 12; call++) {
                Wav clip = clips.get(call % clips.size());
                heard.add(callers.submit(() -> Engines.hear(recognizer, clip)));
            }
            for (int call = 0; call < heard.size(); call++) {
                assertThat(heard.get(call).get(60, TimeUnit.SECONDS)).isEqualTo(alone.get(call % alone.size()));
            }
        }
    }

    @Test
    void moreCallsThanAllowedAreRefusedUntilOneEnds() throws Exception {
        try (SpeechRecognizer recognizer = Engines.recognizer(settings(2, Duration.ofSeconds(10)))) {
            RecognitionStream first = recognizer.open(REQUEST, new Notices());
            Notices second = new Notices();
            recognizer.open(REQUEST, second);
            assertThatThrownBy(() -> recognizer.open(REQUEST, new Notices()))
                    .isInstanceOfSatisfying(
                            SpeechException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(SpeechException.Kind.EXHAUSTED))
                    .hasMessageContaining("all 2 streams");
            first.close();
            recognizer.open(REQUEST, new Notices()).close();
        }
    }

    @Test
    void aClosedStreamLeavesItsPlaceEvenIfNoWorkerComesToIt() throws Exception {
        try (SpeechRecognizer recognizer = Engines.recognizer(settings(2, Duration.ofSeconds(10)))) {
            Notices hanging = new Notices();
            CountDownLatch release = hanging.hang();
            recognizer.open(REQUEST, hanging).endUtterance();
            try {
                for (int i = 0; i < 10; i++) {
                    RecognitionStream behind = recognizer.open(REQUEST, new Notices());
                    behind.audio(ByteBuffer.allocate(40_000));
                    behind.endUtterance();
                    behind.close();
                }
            } finally {
                release.countDown();
            }
            assertThat(hanging.next()).isEqualTo("ended");
        }
    }

    @Test
    void aCallThatOverrunsItsQueueFailsOnce() throws Exception {
        try (SpeechRecognizer recognizer = Engines.recognizer(settings(4, Duration.ofSeconds(1)))) {
            Notices hanging = new Notices();
            CountDownLatch release = hanging.hang();
            RecognitionStream slow = recognizer.open(REQUEST, hanging);
            slow.endUtterance();
            ByteBuffer second = ByteBuffer.allocate(9000);
            for (int i = 0; i < 3; i++) {
                slow.audio(second.duplicate());
            }
            slow.endUtterance();
            release.countDown();
            assertThat(hanging.next()).isEqualTo("ended");
            assertThat(hanging.next()).isEqualTo("EXHAUSTED");
            slow.audio(second.duplicate());
            slow.endUtterance();
            slow.close();
            assertThat(hanging.notices).isEmpty();
        }
    }

    @Test
    void halfASampleIsRefused() throws Exception {
        try (SpeechRecognizer recognizer = Engines.recognizer(settings(4, Duration.ofSeconds(1)));
                RecognitionStream stream = recognizer.open(
                        new RecognitionRequest(AudioFormat.L16_8K, "en-GB", List.of()), new Notices())) {
            assertThatThrownBy(() -> stream.audio(ByteBuffer.allocate(321))).isInstanceOf(SpeechException.class);
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        SpeechRecognizer recognizer = Engines.recognizer();
        SpeechSynthesizer first = Engines.first();
        SpeechSynthesizer second = Engines.second();
        Wav clip = Engines.speak(second, "Good morning.", AudioFormat.MULAW_8K);
        Engines.hear(recognizer, Engines.speak(first, "Good morning.", AudioFormat.MULAW_8K));
        Engines.hear(recognizer, clip);
        List<Thread> during = ours();
        assertThat(during).isNotEmpty();
        recognizer.close();
        first.close();
        second.close();
        for (Thread thread : during) {
            thread.join(Duration.ofSeconds(30));
        }
        assertThat(ours()).isEmpty();
    }

    private static List<Thread> ours() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey().getName().startsWith("embedded-")
                        || Arrays.toString(entry.getValue()).matches(".*(freetts|marytts).*"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static EmbeddedRecognizerSettings settings(int streams, Duration queue) {
        return new EmbeddedRecognizerSettings(1, 1, streams, queue, Engines.RECOGNIZER.endSilence(), "", "en-US");
    }

    /** Takes notices down; hangs on demand. */
    private static final class Notices implements RecognitionListener {

        private final BlockingQueue<String> notices = new LinkedBlockingQueue<>();
        private volatile CountDownLatch release = new CountDownLatch(0);

        CountDownLatch hang() {
            release = new CountDownLatch(1);
            return release;
        }

        String next() throws InterruptedException {
            return notices.poll(30, TimeUnit.SECONDS);
        }

        @Override
        public void transcript(Transcript transcript) {
            note(transcript.text());
        }

        @Override
        public void utteranceEnded() {
            note("ended");
        }

        @Override
        public void failed(SpeechException failure) {
            note(failure.kind().name());
        }

        private void note(String notice) {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            notices.add(notice);
        }
    }
}
