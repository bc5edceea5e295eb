package dev.parley.speech.google.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.SpeechGrpc;
import com.google.cloud.speech.v1.StreamingRecognitionConfig;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.cloud.speech.v2.ExplicitDecodingConfig;
import com.google.cloud.speech.v2.StreamingRecognitionFeatures;
import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioFormat;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client of the stand-ins, on the generated stubs. */
final class Client implements AutoCloseable {

    static final String RECOGNIZER = "projects/parley/locations/global/recognizers/_";

    private final ManagedChannel channel;

    Client(FakeGoogle google) {
        this(NettyChannelBuilder.forTarget(google.endpoint()).usePlaintext().build());
    }

    Client(ManagedChannel channel) {
        this.channel = channel;
    }

    ManagedChannel channel() {
        return channel;
    }

    StreamObserver<StreamingRecognizeRequest> v1(Answers<StreamingRecognizeResponse> answers) {
        return SpeechGrpc.newStub(channel).streamingRecognize(answers);
    }

    StreamObserver<com.google.cloud.speech.v2.StreamingRecognizeRequest> v2(
            Answers<com.google.cloud.speech.v2.StreamingRecognizeResponse> answers) {
        return com.google.cloud.speech.v2.SpeechGrpc.newStub(channel).streamingRecognize(answers);
    }

    static StreamingRecognitionConfig.Builder v1Config() {
        return StreamingRecognitionConfig.newBuilder()
                .setInterimResults(true)
                .setConfig(RecognitionConfig.newBuilder()
                        .setEncoding(RecognitionConfig.AudioEncoding.MULAW)
                        .setSampleRateHertz(8000)
                        .setLanguageCode("en-US")
                        .setEnableWordTimeOffsets(true));
    }

    static StreamingRecognizeRequest v1Request(StreamingRecognitionConfig.Builder config) {
        return StreamingRecognizeRequest.newBuilder().setStreamingConfig(config).build();
    }

    static StreamingRecognizeRequest v1Audio(byte[] audio) {
        return StreamingRecognizeRequest.newBuilder()
                .setAudioContent(ByteString.copyFrom(audio))
                .build();
    }

    static com.google.cloud.speech.v2.StreamingRecognizeRequest.Builder v2Config() {
        return com.google.cloud.speech.v2.StreamingRecognizeRequest.newBuilder()
                .setRecognizer(RECOGNIZER)
                .setStreamingConfig(com.google.cloud.speech.v2.StreamingRecognitionConfig.newBuilder()
                        .setStreamingFeatures(
                                StreamingRecognitionFeatures.newBuilder().setInterimResults(true))
                        .setConfig(com.google.cloud.speech.v2.RecognitionConfig.newBuilder()
                                .addLanguageCodes("en-US")
                                .setModel("telephony")
                                .setExplicitDecodingConfig(ExplicitDecodingConfig.newBuilder()
                                        .setEncoding(ExplicitDecodingConfig.AudioEncoding.MULAW)
                                        .setSampleRateHertz(8000)
                                        .setAudioChannelCount(1))));
    }

    static com.google.cloud.speech.v2.StreamingRecognizeRequest v2Audio(byte[] audio) {
        return com.google.cloud.speech.v2.StreamingRecognizeRequest.newBuilder()
                .setAudio(ByteString.copyFrom(audio))
                .build();
    }

    /** Results, interim ones marked by a tilde. */
    static List<String> v1Heard(List<StreamingRecognizeResponse> answers) {
        return answers.stream()
                .flatMap(it -> it.getResultsList().stream())
                .map(it -> (it.getIsFinal() ? "" : "~") + it.getAlternatives(0).getTranscript())
                .toList();
    }

    /** The same of version 2. */
    static List<String> v2Heard(List<com.google.cloud.speech.v2.StreamingRecognizeResponse> answers) {
        return answers.stream()
                .flatMap(it -> it.getResultsList().stream())
                .map(it -> (it.getIsFinal() ? "" : "~") + it.getAlternatives(0).getTranscript())
                .toList();
    }

    static byte[] speech(String text) {
        return SpokenWords.audio(text, AudioFormat.MULAW_8K);
    }

    static byte[] silence(Duration length) {
        byte[] silence = new byte[AudioFormat.MULAW_8K.bytes(length)];
        Arrays.fill(silence, AudioFormat.MULAW_8K.silence());
        return silence;
    }

    @Override
    public void close() throws InterruptedException {
        channel.shutdownNow();
        assertThat(channel.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
}
