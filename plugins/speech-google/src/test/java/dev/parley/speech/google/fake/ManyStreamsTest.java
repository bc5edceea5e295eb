package dev.parley.speech.google.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyStreamsTest {

    private static final int STREAMS = 300;
    private static final int PART = 800;

    @Test
    void threeHundredStreamsAtOnceDoNotMixAndTakeNoThreadEach() throws Exception {
        try (FakeGoogle google = FakeGoogle.start();
                Client client = new Client(google)) {
            List<Answers<StreamingRecognizeResponse>> answers = new ArrayList<>();
            List<StreamObserver<StreamingRecognizeRequest>> streams = new ArrayList<>();
            List<byte[]> speech = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                answers.add(new Answers<>());
                streams.add(client.v1(answers.get(i)));
                streams.get(i).onNext(Client.v1Request(Client.v1Config()));
                speech.add(Client.speech("w" + i + " and w" + (i + 1)));
            }
            int longest = speech.stream().mapToInt(it -> it.length).max().orElseThrow();
            for (int at = 0; at < longest; at += PART) {
                for (int i = 0; i < STREAMS; i++) {
                    byte[] audio = speech.get(i);
                    if (at < audio.length) {
                        streams.get(i)
                                .onNext(Client.v1Audio(
                                        Arrays.copyOfRange(audio, at, Math.min(at + PART, audio.length))));
                    }
                }
            }
            for (Answers<StreamingRecognizeResponse> one : answers) {
                one.next();
            }
            assertThat(google.counts().streamsOpen()).isEqualTo(STREAMS);
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("fake-google"))
                    .hasSizeLessThanOrEqualTo(3);
            streams.forEach(StreamObserver::onCompleted);
            for (int i = 0; i < STREAMS; i++) {
                assertThat(Client.v1Heard(answers.get(i).rest())).endsWith("w" + i + " and w" + (i + 1));
            }
            assertThat(google.counts().streamsAtOnce()).isEqualTo(STREAMS);
            assertThat(google.counts().connections()).isOne();
        }
    }
}
