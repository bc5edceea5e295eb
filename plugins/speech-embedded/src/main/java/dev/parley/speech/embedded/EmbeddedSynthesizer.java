package dev.parley.speech.embedded;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import dev.parley.api.speech.Voice;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Speaks with some speakers on as many threads. */
final class EmbeddedSynthesizer implements SpeechSynthesizer {

    /** The longest text, in UTF-16 characters: a few minutes of speech. */
    private static final int LONGEST = 5000;

    private static final int CLOSING_SECONDS = 30;

    private final Voice voice;
    private final SynthesizerCapabilities capabilities;
    private final SpeakerSettings settings;
    private final BlockingQueue<Speaker> speakers;
    private final ExecutorService workers;
    private final Set<Speech> speeches = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param speakers one for each worker of the settings; closed with the engine */
    EmbeddedSynthesizer(Voice voice, List<? extends Speaker> speakers, SpeakerSettings settings) {
        this.voice = voice;
        this.settings = settings;
        this.speakers = new LinkedBlockingQueue<>(speakers);
        capabilities = new SynthesizerCapabilities(
                List.of(AudioFormat.MULAW_8K, AudioFormat.L16_8K, AudioFormat.L16_16K),
                List.of(voice),
                false,
                speakers.stream().allMatch(Speaker::timesWords));
        workers = Threads.bounded("embedded-synthesizer-" + voice.name(), settings.workers(), settings.waiting());
    }

    @Override
    public SynthesizerCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
        check(request);
        Speech speech = new Speech(request, listener, settings.edgeSilence());
        speeches.add(speech);
        if (closed) {
            speech.cancel();
        }
        try {
            workers.execute(() -> speak(speech));
        } catch (RejectedExecutionException e) {
            speeches.remove(speech);
            throw closed
                    ? new SpeechException(SpeechException.Kind.UNAVAILABLE, "the synthesizer is closed", e)
                    : new SpeechException(
                            SpeechException.Kind.EXHAUSTED,
                            settings.waiting() + " texts wait for the synthesizer already",
                            e);
        }
        return speech;
    }

    private void speak(Speech speech) {
        try {
            Speaker speaker = speakers.take();
            try {
                speech.deliver(speaker);
            } finally {
                speakers.add(speaker);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            speeches.remove(speech);
        }
    }

    private void check(SynthesisRequest request) {
        if (closed) {
            throw new SpeechException(SpeechException.Kind.UNAVAILABLE, "the synthesizer is closed");
        }
        if (!capabilities.formats().contains(request.format())) {
            throw invalid(request.format().contentType() + " is not supported");
        }
        if (request.ssml()) {
            throw invalid("SSML is not supported");
        }
        if (!request.voice().isEmpty() && !request.voice().equals(voice.name())) {
            throw invalid("there is no voice " + request.voice() + ", only " + voice.name());
        }
        if (request.text().length() > LONGEST) {
            throw invalid("the text has " + request.text().length() + " characters; the most is " + LONGEST);
        }
        Language.check(request.language(), voice.language());
    }

    private static SpeechException invalid(String why) {
        return new SpeechException(SpeechException.Kind.INVALID_REQUEST, why);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        speeches.forEach(Speech::cancel);
        workers.shutdown();
        try {
            if (workers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                speakers.forEach(Speaker::close);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
