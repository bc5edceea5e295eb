package dev.parley.speech.google.fake;

import com.google.cloud.speech.v2.ExplicitDecodingConfig;
import com.google.cloud.speech.v2.RecognitionConfig;
import com.google.cloud.speech.v2.SpeechAdaptation;
import com.google.cloud.speech.v2.SpeechGrpc;
import com.google.cloud.speech.v2.SpeechRecognitionAlternative;
import com.google.cloud.speech.v2.StreamingRecognitionFeatures;
import com.google.cloud.speech.v2.StreamingRecognitionResult;
import com.google.cloud.speech.v2.StreamingRecognizeRequest;
import com.google.cloud.speech.v2.StreamingRecognizeResponse;
import com.google.cloud.speech.v2.StreamingRecognizeResponse.SpeechEventType;
import com.google.cloud.speech.v2.WordInfo;
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

/** Speech-to-Text, version 2. */
final class SpeechV2 extends SpeechGrpc.SpeechImplBase
        implements Dialect<StreamingRecognizeRequest, StreamingRecognizeResponse> {

    private static final int LARGEST_AUDIO = 25_600;
    private static final String RECOGNIZER = "projects/[^/]+/locations/[a-z0-9-]+/recognizers/[a-z0-9_-]+";

    private final Stage stage;

    SpeechV2(Stage stage) {
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
        return Service.SPEECH_V2;
    }

    @Override
    public int longestSeconds() {
        return 300;
    }

    @Override
    public boolean isConfig(StreamingRecognizeRequest request) {
        return request.hasStreamingConfig();
    }

    @Override
    public boolean isAudio(StreamingRecognizeRequest request) {
        return request.hasAudio();
    }

    @Override
    public ByteString audio(StreamingRecognizeRequest request) {
        return request.getAudio();
    }

    @Override
    public Status size(StreamingRecognizeRequest request) {
        int size = request.hasAudio() ? request.getAudio().size() : request.getSerializedSize();
        return size <= LARGEST_AUDIO
                ? Status.OK
                : Refusals.wrong("Audio chunk can be of a maximum of " + LARGEST_AUDIO + " bytes. Received audio of "
                        + size + " bytes instead.");
    }

    @Override
    public RecognitionPlan plan(StreamingRecognizeRequest first, Counts counts) {
        counts.configured(first);
        if (!first.getRecognizer().matches(RECOGNIZER)) {
            throw Refusals.refusal("Invalid resource field value in the request.");
        }
        RecognitionConfig config = first.getStreamingConfig().getConfig();
        if (config.getLanguageCodesCount() == 0
                || !config.getLanguageCodesList().stream().allMatch(Languages::known)) {
            throw Refusals.refusal("The language " + config.getLanguageCodesList() + " is not supported by the model \""
                    + config.getModel() + "\".");
        }
        if (!Models.V2.contains(config.getModel())) {
            throw Refusals.refusal("The model \"" + config.getModel() + "\" does not exist in the location.");
        }
        StreamingRecognitionFeatures features = first.getStreamingConfig().getStreamingFeatures();
        return new RecognitionPlan(
                format(config),
                config.getLanguageCodes(0),
                phrases(config),
                features.getInterimResults(),
                config.getFeatures().getEnableWordTimeOffsets()
                        || config.getFeatures().getEnableWordConfidence(),
                features.getEnableVoiceActivityEvents(),
                false);
    }

    private static AudioFormat format(RecognitionConfig config) {
        if (!config.hasExplicitDecodingConfig()) {
            throw Refusals.refusal(
                    config.hasAutoDecodingConfig()
                            ? "Audio encoding could not be detected: audio without a header needs `explicit_decoding_config`."
                            : "`auto_decoding_config` or `explicit_decoding_config` must be set.");
        }
        ExplicitDecodingConfig explicit = config.getExplicitDecodingConfig();
        Encoding encoding = switch (explicit.getEncoding()) {
            case LINEAR16 -> Encoding.L16;
            case MULAW -> Encoding.MULAW;
            case AUDIO_ENCODING_UNSPECIFIED, UNRECOGNIZED ->
                throw Refusals.refusal("`explicit_decoding_config.encoding` must be set.");
            default -> throw Refusals.refusal("The stand-in takes LINEAR16 and MULAW only.");
        };
        if (explicit.getSampleRateHertz() < 8000 || explicit.getSampleRateHertz() > 48000) {
            throw Refusals.refusal("`explicit_decoding_config.sample_rate_hertz` must be between 8000 and 48000.");
        }
        if (explicit.getAudioChannelCount() != 1) {
            throw Refusals.refusal(
                    "`explicit_decoding_config.audio_channel_count` must be set, to 1 with the stand-in.");
        }
        return new AudioFormat(encoding, explicit.getSampleRateHertz());
    }

    private static List<String> phrases(RecognitionConfig config) {
        List<String> phrases = new ArrayList<>();
        for (SpeechAdaptation.AdaptationPhraseSet set : config.getAdaptation().getPhraseSetsList()) {
            set.getInlinePhraseSet().getPhrasesList().forEach(phrase -> phrases.add(phrase.getValue()));
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
                .setResultEndOffset(Times.duration(transcript.end()))
                .setLanguageCode(plan.language());
        if (!transcript.isFinal()) {
            result.setStability(Times.STABILITY);
        }
        return StreamingRecognizeResponse.newBuilder().addResults(result).build();
    }

    private static WordInfo word(Word word) {
        return WordInfo.newBuilder()
                .setWord(word.text())
                .setStartOffset(Times.duration(word.start()))
                .setEndOffset(Times.duration(word.end()))
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
                .setSpeechEventOffset(Times.duration(when))
                .build();
    }
}
