package dev.parley.speech.google;

import com.google.api.gax.core.CredentialsProvider;
import com.google.api.gax.rpc.BidiStreamingCallable;
import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.SpeechClient;
import com.google.cloud.speech.v1.SpeechContext;
import com.google.cloud.speech.v1.SpeechRecognitionAlternative;
import com.google.cloud.speech.v1.SpeechSettings;
import com.google.cloud.speech.v1.StreamingRecognitionConfig;
import com.google.cloud.speech.v1.StreamingRecognitionResult;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.cloud.speech.v1.StreamingRecognizeResponse.SpeechEventType;
import com.google.protobuf.ByteString;
import dev.parley.api.audio.Encoding;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.Word;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Speech-to-Text v1. */
final class RecognitionV1 implements RecognitionApi<StreamingRecognizeRequest, StreamingRecognizeResponse> {

    private final SpeechClient client;
    private final GoogleRecognizerSettings settings;

    RecognitionV1(Connection connection, CredentialsProvider credentials, GoogleRecognizerSettings settings)
            throws IOException {
        this.settings = settings;
        client = SpeechClient.create(SpeechSettings.newBuilder()
                .setTransportChannelProvider(connection.transport())
                .setBackgroundExecutorProvider(connection.background())
                .setCredentialsProvider(credentials)
                .build());
    }

    @Override
    public BidiStreamingCallable<StreamingRecognizeRequest, StreamingRecognizeResponse> recognize() {
        return client.streamingRecognizeCallable();
    }

    @Override
    public StreamingRecognizeRequest opening(RecognitionRequest request) {
        RecognitionConfig.Builder config = RecognitionConfig.newBuilder()
                .setEncoding(
                        request.format().encoding() == Encoding.MULAW
                                ? RecognitionConfig.AudioEncoding.MULAW
                                : RecognitionConfig.AudioEncoding.LINEAR16)
                .setSampleRateHertz(request.format().rate())
                .setAudioChannelCount(1)
                .setLanguageCode(request.language())
                .setModel(settings.model().isBlank() ? GoogleRecognizer.TELEPHONE_MODEL : settings.model())
                .setUseEnhanced(settings.enhanced())
                .setMaxAlternatives(settings.alternatives())
                .setProfanityFilter(settings.profanityFilter())
                .setEnableAutomaticPunctuation(settings.punctuation())
                .setEnableWordTimeOffsets(settings.wordTimes());
        for (List<String> set : Phrases.sets(request)) {
            config.addSpeechContexts(
                    SpeechContext.newBuilder().addAllPhrases(set).setBoost((float) settings.phraseBoost()));
        }
        return StreamingRecognizeRequest.newBuilder()
                .setStreamingConfig(StreamingRecognitionConfig.newBuilder()
                        .setConfig(config)
                        .setInterimResults(true)
                        .setEnableVoiceActivityEvents(settings.voiceActivityEvents()))
                .build();
    }

    @Override
    public StreamingRecognizeRequest audio(ByteString audio) {
        return StreamingRecognizeRequest.newBuilder().setAudioContent(audio).build();
    }

    @Override
    public Heard heard(StreamingRecognizeResponse response) {
        if (response.hasError()) {
            throw ServiceFailure.of(response.getError());
        }
        return new Heard(
                response.getResultsList().stream()
                        .filter(result -> result.getAlternativesCount() > 0)
                        .map(RecognitionV1::result)
                        .toList(),
                response.getSpeechEventType() == SpeechEventType.SPEECH_ACTIVITY_BEGIN
                        ? Optional.of(Heard.duration(response.getSpeechEventTime()))
                        : Optional.empty());
    }

    private static Heard.Result result(StreamingRecognitionResult result) {
        SpeechRecognitionAlternative best = result.getAlternatives(0);
        return new Heard.Result(
                best.getTranscript(),
                result.getIsFinal(),
                Heard.confidence(best.getConfidence()),
                Heard.duration(result.getResultEndTime()),
                best.getWordsList().stream()
                        .map(word -> new Word(
                                word.getWord(),
                                Heard.duration(word.getStartTime()),
                                Heard.duration(word.getEndTime()),
                                Heard.confidence(word.getConfidence())))
                        .toList());
    }

    @Override
    public void close() {
        client.close();
    }
}
