package dev.parley.speech.google;

import com.google.api.gax.core.CredentialsProvider;
import com.google.api.gax.grpc.GrpcCallContext;
import com.google.api.gax.rpc.BidiStreamingCallable;
import com.google.cloud.speech.v2.ExplicitDecodingConfig;
import com.google.cloud.speech.v2.PhraseSet;
import com.google.cloud.speech.v2.RecognitionConfig;
import com.google.cloud.speech.v2.RecognitionFeatures;
import com.google.cloud.speech.v2.RecognizerName;
import com.google.cloud.speech.v2.SpeechAdaptation;
import com.google.cloud.speech.v2.SpeechClient;
import com.google.cloud.speech.v2.SpeechRecognitionAlternative;
import com.google.cloud.speech.v2.SpeechSettings;
import com.google.cloud.speech.v2.StreamingRecognitionConfig;
import com.google.cloud.speech.v2.StreamingRecognitionFeatures;
import com.google.cloud.speech.v2.StreamingRecognitionResult;
import com.google.cloud.speech.v2.StreamingRecognizeRequest;
import com.google.cloud.speech.v2.StreamingRecognizeResponse;
import com.google.cloud.speech.v2.StreamingRecognizeResponse.SpeechEventType;
import com.google.protobuf.ByteString;
import dev.parley.api.audio.Encoding;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.Word;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Speech-to-Text v2. */
final class RecognitionV2 implements RecognitionApi<StreamingRecognizeRequest, StreamingRecognizeResponse> {

    /** Tells Google's front end, before the first message, whose recognizer is meant. */
    private static final String ROUTING = "x-goog-request-params";

    private final SpeechClient client;
    private final GoogleRecognizerSettings settings;
    private final String recognizer;
    private final BidiStreamingCallable<StreamingRecognizeRequest, StreamingRecognizeResponse> recognize;

    /** @param project whose recognizer is used */
    RecognitionV2(
            Connection connection, CredentialsProvider credentials, GoogleRecognizerSettings settings, String project)
            throws IOException {
        this.settings = settings;
        recognizer = RecognizerName.format(project, settings.region(), settings.recognizer());
        client = SpeechClient.create(SpeechSettings.newBuilder()
                .setTransportChannelProvider(connection.transport())
                .setBackgroundExecutorProvider(connection.background())
                .setCredentialsProvider(credentials)
                .build());
        // The library derives the routing from a request, so not for methods that stream.
        String routing = "recognizer=" + URLEncoder.encode(recognizer, StandardCharsets.UTF_8);
        recognize = client.streamingRecognizeCallable()
                .withDefaultCallContext(
                        GrpcCallContext.createDefault().withExtraHeaders(Map.of(ROUTING, List.of(routing))));
    }

    @Override
    public BidiStreamingCallable<StreamingRecognizeRequest, StreamingRecognizeResponse> recognize() {
        return recognize;
    }

    @Override
    public StreamingRecognizeRequest opening(RecognitionRequest request) {
        RecognitionConfig.Builder config = RecognitionConfig.newBuilder()
                .setExplicitDecodingConfig(ExplicitDecodingConfig.newBuilder()
                        .setEncoding(
                                request.format().encoding() == Encoding.MULAW
                                        ? ExplicitDecodingConfig.AudioEncoding.MULAW
                                        : ExplicitDecodingConfig.AudioEncoding.LINEAR16)
                        .setSampleRateHertz(request.format().rate())
                        .setAudioChannelCount(1))
                .addLanguageCodes(request.language())
                .setModel(model())
                .setFeatures(RecognitionFeatures.newBuilder()
                        .setMaxAlternatives(settings.alternatives())
                        .setProfanityFilter(settings.profanityFilter())
                        .setEnableAutomaticPunctuation(settings.punctuation())
                        .setEnableWordTimeOffsets(settings.wordTimes()));
        List<List<String>> sets = Phrases.sets(request);
        if (!sets.isEmpty()) {
            config.setAdaptation(adaptation(sets));
        }
        return StreamingRecognizeRequest.newBuilder()
                .setRecognizer(recognizer)
                .setStreamingConfig(StreamingRecognitionConfig.newBuilder()
                        .setConfig(config)
                        .setStreamingFeatures(StreamingRecognitionFeatures.newBuilder()
                                .setInterimResults(true)
                                .setEnableVoiceActivityEvents(settings.voiceActivityEvents())))
                .build();
    }

    /** A recognizer of the project's own has a model of its own. */
    private String model() {
        boolean named = !settings.recognizer().equals(GoogleRecognizerSettings.DEFAULTS.recognizer());
        return settings.model().isBlank() && !named ? GoogleRecognizer.TELEPHONE_MODEL : settings.model();
    }

    private SpeechAdaptation adaptation(List<List<String>> sets) {
        SpeechAdaptation.Builder adaptation = SpeechAdaptation.newBuilder();
        for (List<String> set : sets) {
            PhraseSet.Builder phrases = PhraseSet.newBuilder().setBoost((float) settings.phraseBoost());
            set.forEach(
                    phrase -> phrases.addPhrases(PhraseSet.Phrase.newBuilder().setValue(phrase)));
            adaptation.addPhraseSets(
                    SpeechAdaptation.AdaptationPhraseSet.newBuilder().setInlinePhraseSet(phrases));
        }
        return adaptation.build();
    }

    @Override
    public StreamingRecognizeRequest audio(ByteString audio) {
        return StreamingRecognizeRequest.newBuilder().setAudio(audio).build();
    }

    @Override
    public Heard heard(StreamingRecognizeResponse response) {
        return new Heard(
                response.getResultsList().stream()
                        .filter(result -> result.getAlternativesCount() > 0)
                        .map(RecognitionV2::result)
                        .toList(),
                response.getSpeechEventType() == SpeechEventType.SPEECH_ACTIVITY_BEGIN
                        ? Optional.of(Heard.duration(response.getSpeechEventOffset()))
                        : Optional.empty());
    }

    private static Heard.Result result(StreamingRecognitionResult result) {
        SpeechRecognitionAlternative best = result.getAlternatives(0);
        return new Heard.Result(
                best.getTranscript(),
                result.getIsFinal(),
                Heard.confidence(best.getConfidence()),
                Heard.duration(result.getResultEndOffset()),
                best.getWordsList().stream()
                        .map(word -> new Word(
                                word.getWord(),
                                Heard.duration(word.getStartOffset()),
                                Heard.duration(word.getEndOffset()),
                                Heard.confidence(word.getConfidence())))
                        .toList());
    }

    @Override
    public void close() {
        client.close();
    }
}
