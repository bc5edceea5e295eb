package dev.parley.speech.google.fake;

import com.google.cloud.texttospeech.v1.StreamingSynthesizeConfig;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the stand-ins have seen since they were started. Thread-safe. */
public final class Counts {

    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();
    private final AtomicLong audio = new AtomicLong();
    private final AtomicLong largest = new AtomicLong();
    private final AtomicInteger synthesisStreams = new AtomicInteger();
    private final AtomicInteger syntheses = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicLong characters = new AtomicLong();
    private final Recent<com.google.cloud.speech.v1.StreamingRecognitionConfig> v1 = new Recent<>();
    private final Recent<com.google.cloud.speech.v2.StreamingRecognizeRequest> v2 = new Recent<>();
    private final Recent<SynthesizeSpeechRequest> requests = new Recent<>();
    private final Recent<StreamingSynthesizeConfig> streamConfigs = new Recent<>();

    Counts() {}

    /** Connections accepted. */
    public int connections() {
        return connections.get();
    }

    /** Recognition streams opened, refused ones too. */
    public int streams() {
        return streams.get();
    }

    /** Recognition streams open now. */
    public int streamsOpen() {
        return open.get();
    }

    /** The most recognition streams that were open at once. */
    public int streamsAtOnce() {
        return peak.get();
    }

    /** Bytes of audio received. */
    public long audioBytes() {
        return audio.get();
    }

    /** Bytes of audio in the largest message. */
    public long largestAudio() {
        return largest.get();
    }

    /** Requests for speech, unary ones. */
    public int syntheses() {
        return syntheses.get();
    }

    /** Synthesis streams opened. */
    public int synthesisStreams() {
        return synthesisStreams.get();
    }

    /** Syntheses, of both sorts, that the client gave up. */
    public int synthesesCancelled() {
        return cancelled.get();
    }

    /** Characters of text that were to be spoken. */
    public long characters() {
        return characters.get();
    }

    /** The last 1,000 configurations of recognition streams in v1. */
    public List<com.google.cloud.speech.v1.StreamingRecognitionConfig> v1Configs() {
        return v1.list();
    }

    /** The last 1,000 first messages of recognition streams in v2. */
    public List<com.google.cloud.speech.v2.StreamingRecognizeRequest> v2Configs() {
        return v2.list();
    }

    /** The last 1,000 unary requests for speech. */
    public List<SynthesizeSpeechRequest> synthesisRequests() {
        return requests.list();
    }

    /** The last 1,000 configurations of synthesis streams. */
    public List<StreamingSynthesizeConfig> synthesisConfigs() {
        return streamConfigs.list();
    }

    void connected() {
        connections.incrementAndGet();
    }

    /** {@return how many are open with this one} */
    int opened() {
        streams.incrementAndGet();
        int now = open.incrementAndGet();
        peak.accumulateAndGet(now, Math::max);
        return now;
    }

    void closed() {
        open.decrementAndGet();
    }

    void received(int bytes) {
        audio.addAndGet(bytes);
        largest.accumulateAndGet(bytes, Math::max);
    }

    void configured(com.google.cloud.speech.v1.StreamingRecognitionConfig config) {
        v1.add(config);
    }

    void configured(com.google.cloud.speech.v2.StreamingRecognizeRequest config) {
        v2.add(config);
    }

    void synthesis(SynthesizeSpeechRequest request) {
        syntheses.incrementAndGet();
        requests.add(request);
    }

    void synthesisStream(StreamingSynthesizeConfig config) {
        synthesisStreams.incrementAndGet();
        streamConfigs.add(config);
    }

    void spoken(String text) {
        characters.addAndGet(text.length());
    }

    void cancelled() {
        cancelled.incrementAndGet();
    }

    private static final class Recent<T> {

        private static final int MOST = 1000;

        private final ArrayDeque<T> items = new ArrayDeque<>();

        synchronized void add(T item) {
            items.add(item);
            if (items.size() > MOST) {
                items.remove();
            }
        }

        synchronized List<T> list() {
            return List.copyOf(items);
        }
    }
}
