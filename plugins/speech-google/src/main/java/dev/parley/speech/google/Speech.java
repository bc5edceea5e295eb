package dev.parley.speech.google;

import com.google.api.core.ApiFuture;
import com.google.cloud.texttospeech.v1.StreamingSynthesizeRequest;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechResponse;
import com.google.cloud.texttospeech.v1.TextToSpeechClient;
import com.google.protobuf.ByteString;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One text on its way to audio, on a virtual thread of its own. */
final class Speech implements Synthesis {

    private final TextToSpeechClient client;
    private final SynthesisRequest request;
    private final SynthesisListener listener;
    private final GoogleSynthesizerSettings settings;
    private final VoiceChoice voice;
    private final Requests requests;
    private final String text;
    private volatile boolean cancelled;
    private volatile @Nullable Runnable breakOff;

    Speech(
            TextToSpeechClient client,
            SynthesisRequest request,
            SynthesisListener listener,
            GoogleSynthesizerSettings settings) {
        this.client = client;
        this.request = request;
        this.listener = listener;
        this.settings = settings;
        voice = VoiceChoice.of(request, settings.voice());
        requests = new Requests(voice, request.format(), settings);
        text = SpokenText.clean(request.text());
    }

    @Override
    public void cancel() {
        cancelled = true;
        Runnable current = breakOff;
        if (current != null) {
            current.run();
        }
    }

    /** Speaks, and tells the listener; waits as long as it takes. */
    void speak() {
        try {
            make();
        } catch (Throwable e) {
            // Errors too: whoever waits for the end of the speech must hear of it.
            SpeechException failure = ServiceFailure.of(e);
            boolean nothingToSay = failure.kind() == SpeechException.Kind.INVALID_REQUEST
                    && !request.ssml()
                    && !SpokenText.isSpeakable(text);
            if (!nothingToSay) {
                if (!cancelled) {
                    listener.failed(failure);
                }
                return;
            }
        }
        if (!cancelled) {
            listener.completed();
        }
    }

    private void make() throws Throwable {
        List<String> pieces = request.ssml() ? List.of(text) : SpokenText.pieces(text, request.language());
        if (pieces.isEmpty()) {
            return;
        }
        if (settings.streams(voice.name(), request.ssml())) {
            stream(pieces);
            return;
        }
        for (String piece : pieces) {
            if (cancelled) {
                return;
            }
            Delivery delivery = new Delivery(request.format(), this::hand);
            delivery.add(unary(piece));
            delivery.finish();
        }
    }

    private ByteString unary(String piece) throws Throwable {
        ApiFuture<SynthesizeSpeechResponse> answer =
                client.synthesizeSpeechCallable().futureCall(requests.unary(piece, request.ssml()));
        underWay(() -> answer.cancel(true));
        try {
            return answer.get().getAudioContent();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause == null ? e : cause;
        }
    }

    private void stream(List<String> pieces) throws Throwable {
        List<StreamingSynthesizeRequest> all = new ArrayList<>(List.of(requests.opening()));
        pieces.forEach(piece -> all.add(requests.piece(piece)));
        SpeechStream stream = SpeechStream.open(client.streamingSynthesizeCallable(), all);
        underWay(stream::cancel);
        Delivery delivery = new Delivery(request.format(), this::hand);
        Optional<ByteString> audio = stream.next(settings.timeout());
        while (audio.isPresent() && !cancelled) {
            delivery.add(audio.get());
            audio = stream.next(settings.timeout());
        }
        delivery.finish();
    }

    private void underWay(Runnable breaking) {
        breakOff = breaking;
        if (cancelled) {
            breaking.run();
        }
    }

    private void hand(ByteBuffer audio) {
        if (!cancelled) {
            listener.audio(audio);
        }
    }
}
