package dev.parley.gateway.audiostream;

import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyAudioMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyBufferDepthMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallEndedMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallStartedMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyErrorMessage;
import com.google.protobuf.ByteString;

/** What a platform may say on a stream, well or badly. */
final class Said {

    private Said() {}

    static NotifyCallStartedMessage.Builder call() {
        return NotifyCallStartedMessage.newBuilder()
                .setCallId("CA1")
                .setTo("+1555")
                .setFrom("+1777")
                .setIsInbound(true)
                .setContentType("audio/mulaw;rate=8000");
    }

    static PlatformMessage started() {
        return started(call());
    }

    static PlatformMessage started(NotifyCallStartedMessage.Builder call) {
        return PlatformMessage.newBuilder().setNotifyCallStarted(call).build();
    }

    static PlatformMessage audio(byte[] audio) {
        return PlatformMessage.newBuilder()
                .setNotifyAudioData(NotifyAudioMessage.newBuilder().setAudioData(ByteString.copyFrom(audio)))
                .build();
    }

    static PlatformMessage ended() {
        return PlatformMessage.newBuilder()
                .setNotifyCallEnded(NotifyCallEndedMessage.newBuilder().setCallId("CA1"))
                .build();
    }

    static PlatformMessage ended(int reasonCode, String reason) {
        return PlatformMessage.newBuilder()
                .setNotifyCallEnded(NotifyCallEndedMessage.newBuilder()
                        .setCallId("CA1")
                        .setReasonCodeValue(reasonCode)
                        .setReason(reason))
                .build();
    }

    static PlatformMessage error(String message) {
        return PlatformMessage.newBuilder()
                .setNotifyError(NotifyErrorMessage.newBuilder().setErrorMessage(message))
                .build();
    }

    static PlatformMessage depth(int depth) {
        return PlatformMessage.newBuilder()
                .setNotifyBuffer(NotifyBufferDepthMessage.newBuilder().setDepth(depth))
                .build();
    }

    static PlatformMessage nothing() {
        return PlatformMessage.getDefaultInstance();
    }
}
