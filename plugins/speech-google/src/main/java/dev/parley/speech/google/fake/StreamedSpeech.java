package dev.parley.speech.google.fake;

import com.google.cloud.texttospeech.v1.StreamingSynthesisInput;
import com.google.cloud.texttospeech.v1.StreamingSynthesizeConfig;
import com.google.cloud.texttospeech.v1.StreamingSynthesizeRequest;
import com.google.cloud.texttospeech.v1.StreamingSynthesizeResponse;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** The client's side of a synthesis stream: one configuration, then texts. */
final class StreamedSpeech implements StreamObserver<StreamingSynthesizeRequest> {

    private static final int IDLE_SECONDS = 5;

    private final Stage stage;
    private final SpeechSession<StreamingSynthesizeResponse> session;
    private final StreamWatch watch;

    StreamedSpeech(Stage stage, ServerCallStreamObserver<StreamingSynthesizeResponse> client) {
        this.stage = stage;
        session = new SpeechSession<>(
                stage,
                client,
                false,
                audio -> StreamingSynthesizeResponse.newBuilder()
                        .setAudioContent(audio)
                        .build());
        watch = new StreamWatch(stage, session.context(), Integer.MAX_VALUE, IDLE_SECONDS, session::strike);
        session.whenOver(watch::end);
        session.context().execute(watch::begin);
    }

    @Override
    public void onNext(StreamingSynthesizeRequest request) {
        session.context().execute(() -> {
            if (!session.over()) {
                watch.requested();
                try {
                    take(request);
                } catch (StatusRuntimeException wrong) {
                    session.refuse(wrong.getStatus());
                }
            }
        });
    }

    private void take(StreamingSynthesizeRequest request) {
        if (request.hasStreamingConfig() == session.ordered()) {
            throw Refusals.refusal(
                    "The first message must have a `streaming_config`, and only that one; all others an `input`.");
        }
        if (request.hasStreamingConfig()) {
            configure(request.getStreamingConfig());
        } else {
            StreamingSynthesisInput input = request.getInput();
            String text = input.hasMarkup() ? input.getMarkup() : input.getText();
            TextToSpeech.checkText(text);
            if (text.strip().startsWith("<speak")) {
                throw Refusals.refusal("SSML is not supported in streaming synthesis.");
            }
            session.speak(text);
        }
    }

    private void configure(StreamingSynthesizeConfig config) {
        stage.counts().synthesisStream(config);
        Voices.checkStreamed(config.getVoice());
        session.order(new SpeechOrder(
                SpeechFormat.streamed(
                        config.getStreamingAudioConfig().getAudioEncoding(),
                        config.getStreamingAudioConfig().getSampleRateHertz()),
                config.getVoice().getLanguageCode(),
                false));
    }

    @Override
    public void onError(Throwable failure) {
        // The session hears of it by its own cancel handler.
    }

    @Override
    public void onCompleted() {
        session.context().execute(() -> {
            watch.noMoreRequests();
            if (session.ordered()) {
                session.finish();
            } else {
                session.refuse(Refusals.wrong("The first message must have a `streaming_config`."));
            }
        });
    }
}
