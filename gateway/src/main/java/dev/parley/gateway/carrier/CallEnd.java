package dev.parley.gateway.carrier;

import com.freeclimb.ivr.PlatformMessage.NotifyCallEndedMessage.ReasonCode;
import io.grpc.Status;
import java.util.Optional;

/**
 * How the stream of a call ended.
 *
 * @param how who or what ended it
 * @param reason the reason code of the notice that we sent; empty if none was sent
 * @param status how the bot closed its side: {@code OK} if it completed the stream, {@code DEADLINE_EXCEEDED} if it did
 *     not close it in time
 * @param detail more about it for a person to read; may be empty
 * @param actionUrl the action URL the bot asked for instead of that of its AudioStream command
 * @param quality how well the call ran
 */
public record CallEnd(
        How how,
        Optional<ReasonCode> reason,
        Status.Code status,
        String detail,
        Optional<String> actionUrl,
        CallQuality quality) {

    /** Who or what ended the stream. */
    public enum How {
        /** The caller, or the carrier itself: the reason code tells. */
        HUNG_UP,
        /** The bot, by TerminateCall. */
        TERMINATED,
        /** The bot left the stream; the call goes on at the carrier. */
        LEFT,
        /** {@link SimulatedCall#cut} or {@link SimulatedCall#cancel}. */
        CUT,
        /** The connection could not be made or broke, the bot closed it with an error, or a listener failed. */
        FAILED
    }

    /** Whether the call itself goes on at the carrier. */
    public boolean alive() {
        return how != How.HUNG_UP && how != How.TERMINATED;
    }
}
