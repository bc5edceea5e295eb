package dev.parley.speech.google;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechException.Kind;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.StreamLimits;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Recognizes with Google Cloud, over one pool of connections for all calls. */
final class GoogleRecognizer implements SpeechRecognizer {

    /** Google's model for what comes over a telephone, in both versions. */
    static final String TELEPHONE_MODEL = "telephony";

    private final RecognitionApi<?, ?> api;
    private final Connection connection;
    private final GoogleRecognizerSettings settings;
    private final RecognizerCapabilities capabilities;
    private final Semaphore places;
    private final Set<GoogleStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param connection which the engine closes in the end, as it does the {@code api} */
    GoogleRecognizer(RecognitionApi<?, ?> api, Connection connection, GoogleRecognizerSettings settings) {
        this.api = api;
        this.connection = connection;
        this.settings = settings;
        capabilities = new RecognizerCapabilities(
                List.of(AudioFormat.MULAW_8K, AudioFormat.L16_8K, AudioFormat.L16_16K),
                Set.of(),
                true,
                settings.wordTimes(),
                true,
                new StreamLimits(settings.streamDuration(), settings.idle()));
        places = new Semaphore(settings.channels() * ChannelPool.MOST_CALLS);
    }

    @Override
    public RecognizerCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) {
        if (closed) {
            throw new SpeechException(Kind.UNAVAILABLE, "the recognizer is closed");
        }
        if (!capabilities.formats().contains(request.format())) {
            throw new SpeechException(Kind.INVALID_REQUEST, request.format().contentType() + " is not supported");
        }
        Language.check(request.language());
        GoogleStream stream = new GoogleStream(
                request,
                listener,
                new Opener<>(api, request, places),
                connection.lane(),
                connection.workers(),
                settings,
                streams::remove);
        streams.add(stream);
        if (closed) {
            stream.close();
        }
        return stream;
    }

    /** The connections, to look at. */
    ChannelPool channels() {
        return connection.channels();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        streams.forEach(GoogleStream::close);
        api.close();
        connection.close();
    }
}
