package dev.parley.gateway.carrier;

import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyBufferDepthMessage.BufferType;
import com.freeclimb.ivr.PlatformMessage.NotifyCallEndedMessage.ReasonCode;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.Instant;

/** The messages of the platform. */
final class Notices {

    private Notices() {}

    static PlatformMessage callStarted(CallRequest call) {
        return PlatformMessage.newBuilder()
                .setNotifyCallStarted(PlatformMessage.NotifyCallStartedMessage.newBuilder()
                        .setCallId(call.callId())
                        .setTo(call.to())
                        .setFrom(call.from())
                        .setIsInbound(call.inbound())
                        .addAllMetadata(call.metadata())
                        .setContentType(call.format().contentType()))
                .build();
    }

    static PlatformMessage audio(ByteString audio, Instant start, Instant end, int sequence) {
        return PlatformMessage.newBuilder()
                .setNotifyAudioData(PlatformMessage.NotifyAudioMessage.newBuilder()
                        .setAudioData(audio)
                        .setStartTstamp(timestamp(start))
                        .setEndTstamp(timestamp(end))
                        .setSequenceNum(sequence))
                .build();
    }

    static PlatformMessage keyDown(char digit, Instant at) {
        return PlatformMessage.newBuilder()
                .setNotifyDtmfReceivedStartData(PlatformMessage.NotifyDTMFReceivedStartedMessage.newBuilder()
                        .setDigit(String.valueOf(digit))
                        .setStartTstamp(timestamp(at)))
                .build();
    }

    static PlatformMessage keyUp(char digit, Instant at) {
        return PlatformMessage.newBuilder()
                .setNotifyDtmfReceivedEndData(PlatformMessage.NotifyDTMFReceivedEndedMessage.newBuilder()
                        .setDigit(String.valueOf(digit))
                        .setEndTstamp(timestamp(at)))
                .build();
    }

    static PlatformMessage playbackStarted(String id, Instant at) {
        return PlatformMessage.newBuilder()
                .setNotifyPlaybackStartedData(PlatformMessage.NotifyAudioPlaybackStartedMessage.newBuilder()
                        .setId(id)
                        .setTimestamp(timestamp(at)))
                .build();
    }

    static PlatformMessage playbackCompleted(String id, Instant at) {
        return PlatformMessage.newBuilder()
                .setNotifyPlaybackCompletedData(PlatformMessage.NotifyAudioPlaybackCompletedMessage.newBuilder()
                        .setId(id)
                        .setTimestamp(timestamp(at)))
                .build();
    }

    static PlatformMessage cleared(String id, Instant at) {
        return PlatformMessage.newBuilder()
                .setNotifyAudioClearedData(PlatformMessage.NotifyAudioBufferClearedMessage.newBuilder()
                        .setId(id)
                        .setTimestamp(timestamp(at)))
                .build();
    }

    static PlatformMessage digitsStarted(String id, Instant at) {
        return PlatformMessage.newBuilder()
                .setNotifyDtmfPlayStartedData(PlatformMessage.NotifyDTMFPlayStartedMessage.newBuilder()
                        .setId(id)
                        .setTimestamp(timestamp(at)))
                .build();
    }

    static PlatformMessage digitsCompleted(String id, Instant at) {
        return PlatformMessage.newBuilder()
                .setNotifyDtmfPlayCompletedData(PlatformMessage.NotifyDTMFPlayCompletedMessage.newBuilder()
                        .setId(id)
                        .setTimestamp(timestamp(at)))
                .build();
    }

    static PlatformMessage depth(BufferType type, int depth, int size) {
        return PlatformMessage.newBuilder()
                .setNotifyBuffer(PlatformMessage.NotifyBufferDepthMessage.newBuilder()
                        .setBufferType(type)
                        .setDepth(depth)
                        .setBufferSize(size))
                .build();
    }

    static PlatformMessage error(String id, String message) {
        return PlatformMessage.newBuilder()
                .setNotifyError(PlatformMessage.NotifyErrorMessage.newBuilder()
                        .setErrorId(id)
                        .setErrorMessage(message))
                .build();
    }

    static PlatformMessage callEnded(String callId, ReasonCode code, String reason) {
        return PlatformMessage.newBuilder()
                .setNotifyCallEnded(PlatformMessage.NotifyCallEndedMessage.newBuilder()
                        .setCallId(callId)
                        .setReasonCode(code)
                        .setReason(reason))
                .build();
    }

    private static Timestamp timestamp(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build();
    }
}
