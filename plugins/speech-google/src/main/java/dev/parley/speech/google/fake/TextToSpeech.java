package dev.parley.speech.google.fake;

import com.google.cloud.texttospeech.v1.ListVoicesRequest;
import com.google.cloud.texttospeech.v1.ListVoicesResponse;
import com.google.cloud.texttospeech.v1.StreamingSynthesizeRequest;
import com.google.cloud.texttospeech.v1.StreamingSynthesizeResponse;
import com.google.cloud.texttospeech.v1.SynthesisInput;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechResponse;
import com.google.cloud.texttospeech.v1.TextToSpeechGrpc;
import com.google.cloud.texttospeech.v1.Voice;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.nio.charset.StandardCharsets;

/** Text-to-Speech, version 1. */
final class TextToSpeech extends TextToSpeechGrpc.TextToSpeechImplBase {

    /** The most text of one request. */
    private static final int LONGEST_TEXT = 5000;

    private final Stage stage;

    TextToSpeech(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void listVoices(ListVoicesRequest request, StreamObserver<ListVoicesResponse> client) {
        String language = request.getLanguageCode().isEmpty() ? "en-US" : request.getLanguageCode();
        ListVoicesResponse.Builder voices = ListVoicesResponse.newBuilder();
        for (String name : Voices.CHIRP3) {
            voices.addVoices(Voice.newBuilder()
                    .setName(language + "-Chirp3-HD-" + name)
                    .addLanguageCodes(language)
                    .setNaturalSampleRateHertz(24_000));
        }
        client.onNext(voices.build());
        client.onCompleted();
    }

    @Override
    public void synthesizeSpeech(SynthesizeSpeechRequest request, StreamObserver<SynthesizeSpeechResponse> client) {
        stage.counts().synthesis(request);
        SpeechSession<SynthesizeSpeechResponse> session = new SpeechSession<>(
                stage,
                (ServerCallStreamObserver<SynthesizeSpeechResponse>) client,
                true,
                audio -> SynthesizeSpeechResponse.newBuilder()
                        .setAudioContent(audio)
                        .build());
        session.context().execute(() -> {
            try {
                String text = text(request.getInput());
                Voices.check(request.getVoice());
                session.order(new SpeechOrder(
                        SpeechFormat.unary(
                                request.getAudioConfig().getAudioEncoding(),
                                request.getAudioConfig().getSampleRateHertz()),
                        request.getVoice().getLanguageCode(),
                        request.getInput().hasSsml()));
                session.speak(text);
                session.finish();
            } catch (StatusRuntimeException wrong) {
                session.refuse(wrong.getStatus());
            }
        });
    }

    private static String text(SynthesisInput input) {
        String text = switch (input.getInputSourceCase()) {
            case TEXT -> input.getText();
            case SSML -> input.getSsml();
            case MARKUP -> input.getMarkup();
            default -> "";
        };
        checkText(text);
        if (input.hasSsml() && !text.strip().startsWith("<speak")) {
            throw Refusals.refusal("Invalid SSML. Newer voices like Neural2 require valid SSML.");
        }
        return text;
    }

    /** @throws StatusRuntimeException if there is no text or too much of it */
    static void checkText(String text) {
        if (text.isBlank()) {
            throw Refusals.refusal("Either `input.text` or `input.ssml` must be set.");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
            throw Refusals.refusal("Either `input.text` or `input.ssml` is longer than the limit of " + LONGEST_TEXT
                    + " bytes. This limit is different from quotas. To fix, reduce the byte length of the characters in this "
                    + "request, or consider using the Long Audio API.");
        }
    }

    @Override
    public StreamObserver<StreamingSynthesizeRequest> streamingSynthesize(
            StreamObserver<StreamingSynthesizeResponse> client) {
        return new StreamedSpeech(stage, (ServerCallStreamObserver<StreamingSynthesizeResponse>) client);
    }
}
