package dev.parley.speech.google.fake;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import io.grpc.Status;
import io.grpc.SynchronizationContext;
import io.grpc.stub.ServerCallStreamObserver;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request for speech or one stream of them: speaks text after text, and sends the audio as it comes, or as a whole. All of it happens
 * on one context.
 *
 * @param <R> the responses
 */
final class SpeechSession<R extends MessageLite> {

    private static final Logger log = LoggerFactory.getLogger(SpeechSession.class);

    private final Stage stage;
    private final boolean whole;
    private final Function<ByteString, R> response;
    private final Connection connection = Connection.current();
    private final SynchronizationContext context =
            new SynchronizationContext((thread, failure) -> log.warn("a stand-in's speech failed", failure));
    private final Outbox<R> outbox;
    private final Mishap mishap;
    private final Deque<String> texts = new ArrayDeque<>();
    private @Nullable SpeechOrder order;
    private @Nullable Synthesis speaking;
    private ByteString gathered = ByteString.EMPTY;
    private long sent;
    private boolean finishing;
    private boolean over;
    private Runnable onEnd = () -> {};

    /** @param whole whether the answer is one message, with a header if its format has one */
    SpeechSession(Stage stage, ServerCallStreamObserver<R> client, boolean whole, Function<ByteString, R> response) {
        this.stage = stage;
        this.whole = whole;
        this.response = response;
        outbox = new Outbox<>(client, context, stage.timers());
        mishap = new Mishap(stage.synthesisFailures().take());
        client.setOnCancelHandler(() -> context.execute(this::cancelled));
    }

    SynchronizationContext context() {
        return context;
    }

    /** Calls something when it is over, however it ends. */
    void whenOver(Runnable action) {
        onEnd = action;
    }

    boolean over() {
        return over;
    }

    boolean ordered() {
        return order != null;
    }

    /** Takes what is said before any text. */
    void order(SpeechOrder wanted) {
        order = wanted;
        mishap.strike(0, Integer.MAX_VALUE).ifPresent(this::strike);
    }

    void speak(String text) {
        stage.counts().spoken(text);
        stage.tell("speaks: " + text);
        texts.add(text);
        next();
    }

    /** No more text comes. */
    void finish() {
        finishing = true;
        next();
    }

    private void next() {
        SpeechOrder wanted = order;
        if (over || speaking != null || wanted == null) {
            return;
        }
        String text = texts.poll();
        if (text == null) {
            if (finishing) {
                complete(wanted);
            }
            return;
        }
        SpeechSynthesizer engine = stage.settings().synthesizer();
        AudioFormat to = wanted.format().audio();
        AudioFormat from = engine.capabilities().formats().contains(to)
                ? to
                : engine.capabilities().formats().getFirst();
        Voicing voicing = new Voicing(wanted.format(), AudioConverter.between(from, to));
        // Until the engine answers: it may report before it returns.
        speaking = () -> {};
        try {
            Synthesis synthesis =
                    engine.synthesize(new SynthesisRequest(text, wanted.ssml(), wanted.language(), "", from), voicing);
            speaking = synthesis;
        } catch (SpeechException refused) {
            refuse(Refusals.wrong(String.valueOf(refused.getMessage())));
        }
    }

    private void complete(SpeechOrder wanted) {
        if (outbox.silent()) {
            return;
        }
        if (whole) {
            outbox.send(response.apply(wanted.format().file(gathered)));
        }
        outbox.complete();
        end();
    }

    private void audio(ByteString written, SpeechFormat format) {
        int piece = format.fifth();
        for (int at = 0; at < written.size() && !over; at += piece) {
            ByteString part = written.substring(at, Math.min(at + piece, written.size()));
            sent += part.size();
            if (whole) {
                gathered = gathered.concat(part);
            } else {
                outbox.send(response.apply(part));
            }
            mishap.strike(format.nanos(sent), 0).ifPresent(this::strike);
        }
    }

    void strike(Failure failure) {
        switch (failure) {
            case SILENCE -> {
                stage.tell("speech falls silent");
                outbox.silence();
            }
            case SLOW -> outbox.delay(stage.settings().slowness().toNanos());
            case DROP -> {
                stage.tell("connection dropped");
                connection.drop(stage);
                end();
            }
            default -> refuse(failure.status(Service.TEXT_TO_SPEECH));
        }
    }

    void refuse(Status status) {
        if (!over) {
            stage.tell("speech ends: " + status.getCode() + " " + status.getDescription());
            outbox.fail(status);
            end();
        }
    }

    private void cancelled() {
        if (!over) {
            stage.counts().cancelled();
            stage.tell("speech cancelled");
            outbox.close();
            end();
        }
    }

    private void end() {
        over = true;
        texts.clear();
        if (speaking != null) {
            speaking.cancel();
        }
        onEnd.run();
    }

    /** Hears the engine speak one text. */
    private final class Voicing implements SynthesisListener {

        private final SpeechFormat format;
        private final AudioConverter converter;

        Voicing(SpeechFormat format, AudioConverter converter) {
            this.format = format;
            this.converter = converter;
        }

        @Override
        public void audio(ByteBuffer chunk) {
            context.execute(() -> SpeechSession.this.audio(format.write(converter.convert(chunk)), format));
        }

        @Override
        public void completed() {
            context.execute(() -> {
                SpeechSession.this.audio(format.write(converter.finish()), format);
                speaking = null;
                next();
            });
        }

        @Override
        public void failed(SpeechException failure) {
            context.execute(() -> refuse(Status.INTERNAL.withDescription(String.valueOf(failure.getMessage()))));
        }
    }
}
