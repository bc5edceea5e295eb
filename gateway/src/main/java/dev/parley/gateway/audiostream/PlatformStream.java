package dev.parley.gateway.audiostream;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallEndedMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallStartedMessage;
import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.gateway.call.CallPlan;
import dev.parley.gateway.call.CallSession;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.netty.util.concurrent.EventExecutor;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream from the platform: checks the order of things, answers the call, and hands every message on. On the call's
 * event loop only.
 */
final class PlatformStream implements StreamObserver<PlatformMessage> {

    private static final Logger log = LoggerFactory.getLogger(PlatformStream.class);

    /** The longest text taken from the wire; ids and numbers are far shorter. */
    private static final int LONGEST_TEXT = 256;

    private static final int MOST_METADATA = 32;
    private static final int LONGEST_METADATA = 4096;

    private final AudioStreamService service;
    private final StreamObserver<AppMessage> out;
    private final EventExecutor loop;
    private final Future<?> startDeadline;

    private @Nullable CallSession session;
    private @Nullable FreeClimbLeg leg;
    private @Nullable FrameCutter cutter;
    private @Nullable Consumer<ByteBuffer> frames;
    private int mostAudioBytes;
    private int sampleBytes = 1;
    private boolean over;

    PlatformStream(AudioStreamService service, StreamObserver<AppMessage> out, EventExecutor loop) {
        this.service = service;
        this.out = out;
        this.loop = loop;
        this.startDeadline = loop.schedule(
                () -> refuse(Status.DEADLINE_EXCEEDED, "no NotifyCallStarted came", "no-start"),
                service.settings().startTimeout().toNanos(),
                TimeUnit.NANOSECONDS);
    }

    @Override
    public void onNext(PlatformMessage message) {
        if (over) {
            service.fault("message-after-end");
            return;
        }
        if (session == null) {
            if (message.hasNotifyCallStarted()) {
                start(message.getNotifyCallStarted());
            } else {
                refuse(
                        Status.FAILED_PRECONDITION,
                        "the first message must be NotifyCallStarted, not " + message.getPayloadCase(),
                        "not-started");
            }
            return;
        }
        dispatch(session, message);
    }

    private void dispatch(CallSession call, PlatformMessage message) {
        switch (message.getPayloadCase()) {
            case NOTIFY_AUDIO_DATA -> audio(message.getNotifyAudioData().getAudioData());
            case NOTIFY_DTMF_RECEIVED_START_DATA ->
                digit(message.getNotifyDtmfReceivedStartData().getDigit(), call::digitStarted);
            case NOTIFY_DTMF_RECEIVED_END_DATA ->
                digit(message.getNotifyDtmfReceivedEndData().getDigit(), call::digitEnded);
            case NOTIFY_PLAYBACK_STARTED_DATA ->
                call.playbackStarted(message.getNotifyPlaybackStartedData().getId());
            case NOTIFY_PLAYBACK_COMPLETED_DATA ->
                call.playbackCompleted(message.getNotifyPlaybackCompletedData().getId());
            case NOTIFY_AUDIO_CLEARED_DATA ->
                call.cleared(message.getNotifyAudioClearedData().getId());
            case NOTIFY_DTMF_PLAY_STARTED_DATA ->
                call.pressStarted(message.getNotifyDtmfPlayStartedData().getId());
            case NOTIFY_DTMF_PLAY_COMPLETED_DATA ->
                call.pressCompleted(message.getNotifyDtmfPlayCompletedData().getId());
            case NOTIFY_BUFFER ->
                call.depth(
                        message.getNotifyBuffer().getDepth(),
                        message.getNotifyBuffer().getBufferSize());
            case NOTIFY_ERROR ->
                call.error(
                        cut(message.getNotifyError().getErrorId()),
                        cut(message.getNotifyError().getErrorMessage()));
            case NOTIFY_CALL_ENDED -> callEnded(call, message.getNotifyCallEnded());
            case NOTIFY_CALL_STARTED -> violated(call, "NotifyCallStarted came a second time");
            case PAYLOAD_NOT_SET -> service.fault("empty-message");
        }
    }

    private void start(NotifyCallStartedMessage started) {
        startDeadline.cancel(false);
        Optional<AudioFormat> format =
                AudioFormat.ofContentType(started.getContentType()).filter(AudioStreamService.FORMATS::contains);
        if (format.isEmpty()) {
            refuse(
                    Status.INVALID_ARGUMENT,
                    "content type '" + cut(started.getContentType()) + "' is none of "
                            + AudioStreamService.contentTypes(),
                    "content-type");
            return;
        }
        if (started.getCallId().isBlank() || !bounded(started)) {
            refuse(
                    Status.INVALID_ARGUMENT,
                    "call_id is missing, or a text is too long or holds control characters",
                    "call-started");
            return;
        }
        CallInfo call = new CallInfo(
                started.getCallId(),
                started.getTo(),
                started.getFrom(),
                started.getIsInbound(),
                Returns.unmarked(started.getMetadataList()),
                format.get(),
                Instant.now(),
                service.handOvers().cameBack(started.getCallId(), started.getMetadataList()));
        answer(call);
    }

    private void answer(CallInfo call) {
        // The party that our dialogs answer for: the dialled number of an inbound call, the calling one of our own.
        Optional<CallPlan> plan = call.inbound()
                ? service.plans().planFor(call.to(), call.from())
                : service.plans().planFor(call.from(), call.to());
        FreeClimbLeg ours =
                new FreeClimbLeg(call, out, service.settings(), service.handOvers(), () -> loop.execute(this::left));
        leg = ours;
        if (plan.isEmpty()) {
            log.info("call {}: nobody answers {}", call.id(), call.to());
            refuse(Status.NOT_FOUND, "nobody answers " + call.to(), "unknown-number");
            return;
        }
        cutter = new FrameCutter(
                call.format().bytesPerSecond() / 50,
                SampleOrder.of(call.format(), service.settings().l16ByteOrder()));
        mostAudioBytes = call.format().bytesPerSecond();
        sampleBytes = call.format().encoding().bytesPerSample();
        Optional<CallSession> answered = service.calls().answer(call, plan.get(), ours, loop);
        if (answered.isEmpty()) {
            log.warn("call {}: refused, all lines are busy", call.id());
            refuse(Status.RESOURCE_EXHAUSTED, "all lines are busy", "busy");
        } else if (!over) {
            session = answered.get();
            frames = answered.get()::audio;
        }
    }

    private void audio(ByteString audio) {
        int length = audio.size();
        if (length == 0 || length > mostAudioBytes || length % sampleBytes != 0) {
            service.fault("bad-frame");
            return;
        }
        if (cutter != null && frames != null) {
            cutter.cut(audio, frames);
        }
    }

    private void digit(String digit, Consumer<Character> target) {
        char key = digit.length() == 1 ? Character.toUpperCase(digit.charAt(0)) : ' ';
        if ("0123456789*#ABCD".indexOf(key) < 0) {
            service.fault("bad-digit");
        } else {
            target.accept(key);
        }
    }

    private void callEnded(CallSession call, NotifyCallEndedMessage ended) {
        EndReason reason = switch (ended.getReasonCode()) {
            case CALLER_DISCONNECT -> EndReason.CALLER_HUNG_UP;
            case APPLICATION_DISCONNECT -> EndReason.BOT_HUNG_UP;
            case PLATFORM_DISCONNECT -> EndReason.CARRIER_ENDED;
            case PLATFORM_ERROR, UNRECOGNIZED -> EndReason.CARRIER_FAILED;
        };
        end(call, reason, cut(ended.getReason()));
    }

    private void violated(CallSession call, String what) {
        service.fault("protocol-violated");
        log.warn("call {}: {}", call.call().id(), what);
        over = true;
        call.ended(EndReason.PROTOCOL_VIOLATED, what);
        if (leg != null) {
            leg.fail(Status.FAILED_PRECONDITION.withDescription(what));
        }
    }

    private void end(CallSession call, EndReason reason, String detail) {
        over = true;
        call.ended(reason, detail);
        if (leg != null) {
            leg.close();
        }
    }

    /** The call goes on elsewhere. */
    private void left() {
        if (!over && session != null) {
            over = true;
            session.ended(EndReason.HANDED_OVER, "");
        }
    }

    private void refuse(Status status, String why, String cause) {
        if (over) {
            return;
        }
        over = true;
        startDeadline.cancel(false);
        service.refused(cause);
        log.warn("stream refused: {}", why);
        Status said = status.withDescription(why);
        if (leg != null) {
            leg.refuse(said);
        } else {
            out.onError(said.asRuntimeException());
        }
    }

    /** The connection broke, or the platform cancelled the stream. */
    @Override
    public void onError(Throwable failure) {
        broken(Status.fromThrowable(failure).toString());
    }

    /** The platform has no more to say; without CallEnded before, something is missing. */
    @Override
    public void onCompleted() {
        if (lost("the stream ended without NotifyCallEnded")) {
            out.onCompleted();
        }
    }

    /** See {@link #onError}: a stream that was cancelled before it began is told of it in this way only. */
    void broken(String detail) {
        if (lost(detail)) {
            out.onError(Status.CANCELLED.withDescription(cut(detail)).asRuntimeException());
        }
    }

    /** Whether our side of the stream is still to be closed. */
    private boolean lost(String detail) {
        startDeadline.cancel(false);
        if (over) {
            return false;
        }
        over = true;
        if (session != null) {
            session.ended(EndReason.CONNECTION_LOST, cut(detail));
        }
        return leg == null || leg.giveUp();
    }

    private static boolean bounded(NotifyCallStartedMessage started) {
        return Stream.of(started.getCallId(), started.getTo(), started.getFrom())
                        .allMatch(it ->
                                it.length() <= LONGEST_TEXT && printable(it).equals(it))
                && started.getMetadataCount() <= MOST_METADATA + 1
                && Returns.unmarked(started.getMetadataList()).size() <= MOST_METADATA
                && started.getMetadataList().stream().allMatch(it -> it.length() <= LONGEST_METADATA);
    }

    private static String cut(String text) {
        return printable(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…");
    }

    /** Without control characters, which would forge lines of the log. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
