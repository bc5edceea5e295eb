package dev.parley.speech.google;

import com.google.cloud.texttospeech.v1.TextToSpeechClient;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechException.Kind;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** Speaks with Google Cloud, over one pool of connections for all calls. */
final class GoogleSynthesizer implements SpeechSynthesizer {

    /** The longest text, in UTF-16 characters: more than an hour of speech. */
    private static final int LONGEST = 100_000;

    private static final SynthesizerCapabilities CAPABILITIES = new SynthesizerCapabilities(
            List.of(AudioFormat.MULAW_8K, AudioFormat.L16_8K, AudioFormat.L16_16K), List.of(), true, false);

    private final TextToSpeechClient client;
    private final Connection connection;
    private final GoogleSynthesizerSettings settings;
    private final Semaphore places;
    private final Set<Speech> speeches = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param connection which the engine closes in the end, as it does the {@code client} */
    GoogleSynthesizer(TextToSpeechClient client, Connection connection, GoogleSynthesizerSettings settings) {
        this.client = client;
        this.connection = connection;
        this.settings = settings;
        places = new Semaphore(settings.channels() * ChannelPool.MOST_CALLS);
    }

    @Override
    public SynthesizerCapabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
        check(request);
        if (!places.tryAcquire()) {
            throw new SpeechException(
                    Kind.EXHAUSTED,
                    "as many texts are under way as go over the connections: more channels would take more");
        }
        Speech speech = new Speech(client, request, listener, settings);
        speeches.add(speech);
        if (closed) {
            speech.cancel();
        }
        try {
            connection.workers().execute(() -> speak(speech));
        } catch (RejectedExecutionException e) {
            over(speech);
            throw new SpeechException(Kind.UNAVAILABLE, "the synthesizer is closed", e);
        }
        return speech;
    }

    private void speak(Speech speech) {
        try {
            speech.speak();
        } finally {
            over(speech);
        }
    }

    private void over(Speech speech) {
        speeches.remove(speech);
        places.release();
    }

    private void check(SynthesisRequest request) {
        if (closed) {
            throw new SpeechException(Kind.UNAVAILABLE, "the synthesizer is closed");
        }
        if (!CAPABILITIES.formats().contains(request.format())) {
            throw new SpeechException(Kind.INVALID_REQUEST, request.format().contentType() + " is not supported");
        }
        Language.check(request.language());
        int length = request.text().length();
        if (length > LONGEST) {
            throw new SpeechException(
                    Kind.INVALID_REQUEST, "the text has " + length + " characters; the most is " + LONGEST);
        }
        // Plain text is cut; markup cannot be.
        if (request.ssml() && SpokenText.bytes(request.text()) > SpokenText.MOST_BYTES) {
            throw new SpeechException(
                    Kind.INVALID_REQUEST,
                    "the SSML has more than the " + SpokenText.MOST_BYTES + " bytes that Google takes");
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        speeches.forEach(Speech::cancel);
        client.close();
        connection.close();
    }
}
