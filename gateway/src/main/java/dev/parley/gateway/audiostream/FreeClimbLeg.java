package dev.parley.gateway.audiostream;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.AppMessage.ClearAudioBufferMessage;
import com.freeclimb.ivr.AppMessage.EndGrpcStreamMessage;
import com.freeclimb.ivr.AppMessage.PlayAudioMessage;
import com.freeclimb.ivr.AppMessage.PressDTMFMessage;
import com.freeclimb.ivr.AppMessage.QueryBufferDepthMessage;
import com.freeclimb.ivr.AppMessage.TerminateCallMessage;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.parley.api.call.CallInfo;
import dev.parley.api.dialog.HandOver;
import dev.parley.gateway.call.CallLeg;
import io.grpc.Status;
import io.grpc.stub.CallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.nio.ByteBuffer;
import java.util.Locale;

/** The carrier's side of one call, as FreeClimb's AudioStream: turns what we ask into application messages. */
final class FreeClimbLeg implements CallLeg {

    private final CallInfo call;
    private final StreamObserver<AppMessage> out;
    private final SampleOrder order;
    private final boolean endStream;
    private final HandOvers handOvers;
    private final Runnable left;

    /** Kept for all audio, so that a frame makes no builders and encodes no texts. */
    private final PlayAudioMessage.Builder playMessage = PlayAudioMessage.newBuilder();

    private final AppMessage.Builder appMessage = AppMessage.newBuilder();
    private String playing = "";
    private boolean closed;

    /** @param left told when the call goes on elsewhere: our part is over without the carrier saying so */
    FreeClimbLeg(
            CallInfo call,
            StreamObserver<AppMessage> out,
            AudioStreamSettings settings,
            HandOvers handOvers,
            Runnable left) {
        this.call = call;
        this.out = out;
        this.order = SampleOrder.of(call.format(), settings.l16ByteOrder());
        playMessage.setContentTypeBytes(ByteString.copyFromUtf8(call.format().contentType()));
        this.endStream = settings.endStream();
        this.handOvers = handOvers;
        this.left = left;
    }

    @Override
    public void play(String id, ByteBuffer audio, int sequence, boolean last) {
        if (!playing.equals(id)) {
            playing = id;
            playMessage.setIdBytes(ByteString.copyFromUtf8(id));
        }
        playMessage
                .setAudioData(UnsafeByteOperations.unsafeWrap(order.turn(audio)))
                .setSequenceNum(sequence)
                .setLastMessage(last);
        send(appMessage.setAudioData(playMessage.build()));
        playMessage.clearAudioData();
        appMessage.clear();
    }

    @Override
    public void clear(String id) {
        send(AppMessage.newBuilder()
                .setClearAudioBuffer(ClearAudioBufferMessage.newBuilder().setId(id)));
    }

    @Override
    public void press(String id, String digits, int pressMillis, int gapMillis) {
        send(AppMessage.newBuilder()
                .setDtmfData(PressDTMFMessage.newBuilder()
                        .setId(id)
                        .setDtmfDigits(digits.toLowerCase(Locale.ROOT))
                        .setPressDurationMs(pressMillis)
                        .setBreakDurationMs(gapMillis)));
    }

    @Override
    public void queryDepth() {
        send(AppMessage.newBuilder()
                .setQueryBuffer(
                        QueryBufferDepthMessage.newBuilder().setBufferType(QueryBufferDepthMessage.BufferType.Audio)));
    }

    @Override
    public boolean ready() {
        return !(out instanceof CallStreamObserver<AppMessage> stream) || stream.isReady();
    }

    @Override
    public void hangUp() {
        send(AppMessage.newBuilder().setTerminateCall(TerminateCallMessage.getDefaultInstance()));
    }

    @Override
    public void handOver(HandOver target) {
        handOvers.leave(call, target);
        if (endStream) {
            send(AppMessage.newBuilder().setEndStream(EndGrpcStreamMessage.getDefaultInstance()));
        }
        close();
        left.run();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            out.onCompleted();
        }
    }

    /** Ends the stream with an error, after hanging up if the carrier still listens. */
    void refuse(Status status) {
        hangUp();
        fail(status);
    }

    /** Says nothing more; true if the stream is still open, for whoever asks to close it. */
    boolean giveUp() {
        boolean open = !closed;
        closed = true;
        return open;
    }

    void fail(Status status) {
        if (giveUp()) {
            out.onError(status.asRuntimeException());
        }
    }

    private void send(AppMessage.Builder message) {
        if (!closed) {
            out.onNext(message.build());
        }
    }
}
