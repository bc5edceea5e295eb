package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Mulaw;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import dev.parley.api.speech.Voice;
import dev.parley.api.speech.Word;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** An engine that keeps to the contract: 50 ms of a tone for each character, in chunks of 100 ms; its pitch is the text's. */
final class ToneSynthesizer implements SpeechSynthesizer {

    private static final Duration CHARACTER = Duration.ofMillis(50);

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private volatile boolean closed;
    private volatile boolean failing;
    private volatile CountDownLatch released = new CountDownLatch(0);

    /** From now on it speaks half of a text and fails. */
    void fail() {
        failing = true;
    }

    /** From now on it works as it should. */
    void recover() {
        failing = false;
    }

    /** From now on it waits with its last chunk until the latch is released. */
    void wait(CountDownLatch latch) {
        released = latch;
    }

    @Override
    public SynthesizerCapabilities capabilities() {
        return new SynthesizerCapabilities(
                List.of(AudioFormat.MULAW_8K, AudioFormat.L16_16K),
                List.of(new Voice("high", "en-US"), new Voice("low", "en-US")),
                true,
                true);
    }

    @Override
    public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
        boolean known = request.voice().isEmpty() || List.of("high", "low").contains(request.voice());
        if (closed) {
            throw new SpeechException(SpeechException.Kind.UNAVAILABLE, "closed");
        }
        if (!known
                || request.language().equals("tlh")
                || !capabilities().formats().contains(request.format())) {
            throw new SpeechException(SpeechException.Kind.INVALID_REQUEST, "what?");
        }
        asked.add(request.text());
        Tone tone = new Tone(request, listener);
        try {
            workers.execute(tone::speak);
        } catch (RejectedExecutionException late) {
            throw new SpeechException(SpeechException.Kind.UNAVAILABLE, "closed", late);
        }
        return tone;
    }

    @Override
    public void close() {
        closed = true;
        workers.shutdown();
    }

    private final class Tone implements Synthesis {

        private final SynthesisRequest request;
        private final SynthesisListener listener;
        private volatile boolean cancelled;

        Tone(SynthesisRequest request, SynthesisListener listener) {
            this.request = request;
            this.listener = listener;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        void speak() {
            byte[] audio = audio(request);
            int chunk = request.format().bytes(CHARACTER.multipliedBy(2));
            for (int start = 0; start < audio.length && wanted(); start += chunk) {
                int length = Math.min(chunk, audio.length - start);
                if (start + chunk >= audio.length) {
                    await();
                }
                if (wanted()) {
                    listener.audio(ByteBuffer.wrap(audio, start, length).slice());
                }
                if (failing && wanted()) {
                    listener.failed(new SpeechException(SpeechException.Kind.UNAVAILABLE, "hoarse"));
                    return;
                }
            }
            words(request.text()).stream().filter(word -> wanted()).forEach(listener::word);
            if (wanted()) {
                listener.completed();
            }
        }

        private boolean wanted() {
            return !cancelled && !closed;
        }

        private void await() {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** When each word of a text is heard. */
    static List<Word> words(String text) {
        List<Word> words = new java.util.ArrayList<>();
        int start = 0;
        for (String word : text.split(" ")) {
            int end = start + word.length();
            words.add(new Word(word, CHARACTER.multipliedBy(start), CHARACTER.multipliedBy(end), 1));
            start = end + 1;
        }
        return words;
    }

    /** A text's whole audio. */
    static byte[] audio(SynthesisRequest request) {
        int samples =
                request.format().bytes(CHARACTER.multipliedBy(request.text().length()))
                        / request.format().encoding().bytesPerSample();
        double pitch =
                300 + Math.floorMod(request.text().hashCode() + request.voice().hashCode(), 500);
        ByteBuffer audio = ByteBuffer.allocate(
                        samples * request.format().encoding().bytesPerSample())
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            short sample = (short)
                    (5000 * Math.sin(2 * Math.PI * pitch * i / request.format().rate()));
            if (request.format().encoding() == Encoding.MULAW) {
                audio.put(Mulaw.encode(sample));
            } else {
                audio.putShort(sample);
            }
        }
        return audio.array();
    }
}
