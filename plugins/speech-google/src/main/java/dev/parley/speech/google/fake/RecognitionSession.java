package dev.parley.speech.google.fake;

import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Transcript;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.SynchronizationContext;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream of audio that is being recognized, under the rules of its version of the service. All of it happens on one
 * context, one thing at a time, on whatever thread is at hand.
 */
final class RecognitionSession<Q, R> implements StreamObserver<Q>, RecognitionListener {

    private static final Logger log = LoggerFactory.getLogger(RecognitionSession.class);

    private static final int IDLE_SECONDS = 10;

    private final Dialect<Q, R> dialect;
    private final Stage stage;
    private final Connection connection = Connection.current();
    private final SynchronizationContext context =
            new SynchronizationContext((thread, failure) -> log.warn("a stand-in's stream failed", failure));
    private final Outbox<R> outbox;
    private final Mishap mishap;
    private final StreamWatch watch;
    private @Nullable RecognitionPlan plan;
    private @Nullable RecognitionStream stream;
    private @Nullable AudioFeed feed;
    private boolean over;
    private boolean speaking;
    private int finalWords;

    RecognitionSession(Dialect<Q, R> dialect, Stage stage, ServerCallStreamObserver<R> client) {
        this.dialect = dialect;
        this.stage = stage;
        outbox = new Outbox<>(client, context, stage.timers());
        mishap = new Mishap(stage.recognitionFailures().take());
        watch = new StreamWatch(stage, context, dialect.longestSeconds(), IDLE_SECONDS, this::strike);
        client.setOnCancelHandler(() -> context.execute(this::cancelled));
    }

    RecognitionSession<Q, R> begin() {
        int open = stage.counts().opened();
        context.execute(() -> {
            if (stage.settings().maxStreams() > 0 && open > stage.settings().maxStreams()) {
                strike(Failure.QUOTA);
            } else {
                watch.begin();
            }
        });
        return this;
    }

    @Override
    public void onNext(Q request) {
        context.execute(() -> {
            if (!over) {
                take(request);
            }
        });
    }

    @Override
    public void onError(Throwable failure) {
        context.execute(this::cancelled);
    }

    @Override
    public void onCompleted() {
        context.execute(this::halfClose);
    }

    @Override
    public void transcript(Transcript transcript) {
        context.execute(() -> {
            if (!over && !outbox.silent()) {
                heard(transcript);
            }
        });
    }

    @Override
    public void utteranceEnded() {
        context.execute(() -> {
            if (!over && !outbox.silent()) {
                stage.tell(dialect.service() + " stream completed");
                outbox.complete();
                end();
            }
        });
    }

    @Override
    public void failed(SpeechException failure) {
        context.execute(() -> refuse(Status.INTERNAL.withDescription(String.valueOf(failure.getMessage()))));
    }

    private void take(Q request) {
        watch.requested();
        Status size = dialect.size(request);
        if (!size.isOk()) {
            refuse(size);
        } else if (feed == null) {
            configure(request);
        } else if (dialect.isConfig(request) || !dialect.isAudio(request)) {
            refuse(Refusals.wrong("Malordered Data Received. Expected audio but none was set. "
                    + "Send exactly one config, followed by audio data."));
        } else {
            audio(dialect.audio(request), feed);
        }
    }

    private void configure(Q request) {
        if (!dialect.isConfig(request)) {
            refuse(Refusals.wrong("Malordered Data Received. Expected a streaming config first. "
                    + "Send exactly one config, followed by audio data."));
            return;
        }
        try {
            RecognitionPlan wanted = dialect.plan(request, stage.counts());
            List<AudioFormat> formats =
                    stage.settings().recognizer().capabilities().formats();
            AudioFormat format = formats.contains(wanted.format()) ? wanted.format() : formats.getFirst();
            RecognitionStream opened = stage.settings()
                    .recognizer()
                    .open(new RecognitionRequest(format, wanted.language(), wanted.phrases()), this);
            plan = wanted;
            stream = opened;
            feed = new AudioFeed(wanted.format(), format, opened);
            stage.tell(dialect.service() + " stream: " + wanted.format().contentType() + " " + wanted.language()
                    + (wanted.phrases().isEmpty() ? "" : " phrases " + wanted.phrases()));
        } catch (StatusRuntimeException wrong) {
            refuse(wrong.getStatus());
            return;
        } catch (SpeechException refused) {
            refuse(Refusals.wrong(String.valueOf(refused.getMessage())));
            return;
        }
        mishap.strike(0, 0).ifPresent(this::strike);
    }

    private void audio(ByteString audio, AudioFeed into) {
        stage.counts().received(audio.size());
        into.audio(audio);
        if (watch.tooLong(into.nanos())) {
            strike(Failure.LIMIT);
        } else {
            mishap.strike(into.nanos(), 0).ifPresent(this::strike);
        }
    }

    private void halfClose() {
        if (over) {
            return;
        }
        watch.noMoreRequests();
        if (stream == null || feed == null) {
            refuse(Refusals.wrong("Malordered Data Received. Expected a streaming config first. "
                    + "Send exactly one config, followed by audio data."));
        } else {
            feed.finish();
            stream.endUtterance();
        }
    }

    private void heard(Transcript transcript) {
        RecognitionPlan wanted = plan;
        if (wanted == null) {
            return;
        }
        if (!speaking) {
            speaking = true;
            tell(Dialect.Activity.BEGIN, transcript.start(), wanted);
        }
        int words = finalWords + transcript.text().split(" ", -1).length;
        if (transcript.isFinal()) {
            stage.tell(dialect.service() + " heard: " + transcript.text());
            speaking = false;
            finalWords = words;
            if (wanted.single()) {
                outbox.send(dialect.activity(Dialect.Activity.END_OF_SINGLE_UTTERANCE, transcript.end()));
            }
            outbox.send(dialect.result(transcript, wanted));
            tell(Dialect.Activity.END, transcript.end(), wanted);
        } else if (wanted.interim()) {
            outbox.send(dialect.result(transcript, wanted));
        }
        Optional<Failure> failure = mishap.strike(-1, words);
        if (failure.isPresent()) {
            strike(failure.get());
        } else if (transcript.isFinal() && wanted.single()) {
            outbox.complete();
            end();
        }
    }

    private void tell(Dialect.Activity activity, Duration when, RecognitionPlan wanted) {
        if (wanted.activity()) {
            outbox.send(dialect.activity(activity, when));
        }
    }

    private void strike(Failure failure) {
        switch (failure) {
            case SILENCE -> {
                stage.tell(dialect.service() + " stream falls silent");
                outbox.silence();
                watch.end();
            }
            case SLOW -> outbox.delay(stage.settings().slowness().toNanos());
            case DROP -> {
                stage.tell(dialect.service() + " connection dropped");
                connection.drop(stage);
                end();
            }
            default -> refuse(failure.status(dialect.service()));
        }
    }

    private void refuse(Status status) {
        if (!over) {
            stage.tell(dialect.service() + " stream ends: " + status.getCode() + " " + status.getDescription());
            outbox.fail(status);
            end();
        }
    }

    private void cancelled() {
        if (!over) {
            stage.tell(dialect.service() + " stream cancelled");
            outbox.close();
            end();
        }
    }

    private void end() {
        over = true;
        watch.end();
        stage.counts().closed();
        if (stream != null) {
            stream.close();
        }
    }
}
