package dev.parley.speech.google.fake;

import com.google.cloud.speech.v1.PhraseSet;
import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.SpeechContext;
import com.google.cloud.speech.v1.SpeechGrpc;
import com.google.cloud.speech.v1.SpeechRecognitionAlternative;
import com.google.cloud.speech.v1.StreamingRecognitionConfig;
import com.google.cloud.speech.v1.StreamingRecognitionResult;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.cloud.speech.v1.StreamingRecognizeResponse.SpeechEventType;
import com.google.cloud.speech.v1.WordInfo;
import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.Word;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Speech-to-Text, version 1. */
final class SpeechV1 extends SpeechGrpc.SpeechImplBase
        implements Dialect<StreamingRecognizeRequest, StreamingRecognizeResponse> {

    private static final int LARGEST_MESSAGE = 10_485_760;

    private final Stage stage;

    SpeechV1(Stage stage) {
        this.stage = stage;
    }

    @Override
    public StreamObserver<StreamingRecognizeRequest> streamingRecognize(
            StreamObserver<StreamingRecognizeResponse> client) {
        return new RecognitionSession<>(this, stage, (ServerCallStreamObserver<StreamingRecognizeResponse>) client)
                .begin();
    }

    @Override
    public Service service() {
        return Service.SPEECH_V1;
    }

    @Override
    public int longestSeconds() {
        return 305;
    }

    @Override
    public boolean isConfig(StreamingRecognizeRequest request) {
        return request.hasStreamingConfig();
    }

    @Override
    public boolean isAudio(StreamingRecognizeRequest request) {
        return request.hasAudioContent();
    }

    @Override
    public ByteString audio(StreamingRecognizeRequest request) {
        return request.getAudioContent();
    }

    @Override
    public Status size(StreamingRecognizeRequest request) {
        return request.getSerializedSize() <= LARGEST_MESSAGE
                ? Status.OK
                : Refusals.wrong("Request payload size exceeds the limit: " + LARGEST_MESSAGE + " bytes.");
    }

    @Override
    public RecognitionPlan plan(StreamingRecognizeRequest first, Counts counts) {
        StreamingRecognitionConfig streaming = first.getStreamingConfig();
        counts.configured(streaming);
        RecognitionConfig config = streaming.getConfig();
        if (!Languages.known(config.getLanguageCode())) {
            throw Refusals.refusal("Invalid recognition 'config': bad language code.");
        }
        if (config.getAudioChannelCount() > 1) {
            throw Refusals.refusal("Invalid recognition 'config': the stand-in takes one channel.");
        }
        if (!Models.V1.contains(config.getModel())) {
            throw Refusals.refusal(
                    "Invalid recognition 'config': Incorrect model specified: '" + config.getModel() + "'.");
        }
        return new RecognitionPlan(
                format(config),
                config.getLanguageCode(),
                phrases(config),
                streaming.getInterimResults(),
                config.getEnableWordTimeOffsets() || config.getEnableWordConfidence(),
                streaming.getEnableVoiceActivityEvents(),
                streaming.getSingleUtterance());
    }

    private static AudioFormat format(RecognitionConfig config) {
        Encoding encoding = switch (config.getEncoding()) {
            case LINEAR16 -> Encoding.L16;
            case MULAW -> Encoding.MULAW;
            case ENCODING_UNSPECIFIED, UNRECOGNIZED ->
                throw Refusals.refusal("Invalid recognition 'config': bad encoding.");
            default ->
                throw Refusals.refusal("Invalid recognition 'config': the stand-in takes LINEAR16 and MULAW only.");
        };
        int rate = config.getSampleRateHertz();
        if (rate < 8000 || rate > 48000) {
            throw Refusals.refusal("Invalid recognition 'config': bad sample rate hertz.");
        }
        return new AudioFormat(encoding, rate);
    }

    private static List<String> phrases(RecognitionConfig config) {
        List<String> phrases = new ArrayList<>();
        for (SpeechContext context : config.getSpeechContextsList()) {
            phrases.addAll(context.getPhrasesList());
        }
        for (PhraseSet set : config.getAdaptation().getPhraseSetsList()) {
            set.getPhrasesList().forEach(phrase -> phrases.add(phrase.getValue()));
        }
        return phrases;
    }

    @Override
    public StreamingRecognizeResponse result(Transcript transcript, RecognitionPlan plan) {
        SpeechRecognitionAlternative.Builder alternative =
                SpeechRecognitionAlternative.newBuilder().setTranscript(transcript.text());
        if (transcript.isFinal()) {
            alternative.setConfidence((float) transcript.confidence());
            if (plan.words()) {
                transcript.words().forEach(word -> alternative.addWords(word(word)));
            }
        }
        StreamingRecognitionResult.Builder result = StreamingRecognitionResult.newBuilder()
                .addAlternatives(alternative)
                .setIsFinal(transcript.isFinal())
                .setResultEndTime(Times.duration(transcript.end()))
                .setLanguageCode(plan.language().toLowerCase(Locale.ROOT));
        if (!transcript.isFinal()) {
            result.setStability(Times.STABILITY);
        }
        return StreamingRecognizeResponse.newBuilder().addResults(result).build();
    }

    private static WordInfo word(Word word) {
        return WordInfo.newBuilder()
                .setWord(word.text())
                .setStartTime(Times.duration(word.start()))
                .setEndTime(Times.duration(word.end()))
                .setConfidence((float) word.confidence())
                .build();
    }

    @Override
    public StreamingRecognizeResponse activity(Activity activity, Duration when) {
        SpeechEventType type = switch (activity) {
            case BEGIN -> SpeechEventType.SPEECH_ACTIVITY_BEGIN;
            case END -> SpeechEventType.SPEECH_ACTIVITY_END;
            case END_OF_SINGLE_UTTERANCE -> SpeechEventType.END_OF_SINGLE_UTTERANCE;
        };
        return StreamingRecognizeResponse.newBuilder()
                .setSpeechEventType(type)
                .setSpeechEventTime(Times.duration(when))
                .build();
    }
}
