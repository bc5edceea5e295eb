package dev.parley.api.call;

import dev.parley.api.audio.AudioFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a call from its first moment.
 *
 * @param id the carrier's id of the call
 * @param to the dialled number (DID), as the carrier wrote it, usually E.164
 * @param from the calling number (ANI), likewise; may be empty
 * @param inbound whether the call came to us; false for one that we placed
 * @param metadata strings that came with the call
 * @param format the call's audio format, both ways
 * @param startedAt when the call's media began, this time
 * @param cameBack why the call is here again, after a {@link dev.parley.api.dialog.HandOver.OutDial} that was to come back;
 *     {@code id} is then as it was. Empty for a new call
 */
public record CallInfo(
        String id,
        String to,
        String from,
        boolean inbound,
        List<String> metadata,
        AudioFormat format,
        Instant startedAt,
        Optional<TransferOutcome> cameBack) {

    public CallInfo {
        metadata = List.copyOf(metadata);
    }

    /** A new call. */
    public CallInfo(
            String id,
            String to,
            String from,
            boolean inbound,
            List<String> metadata,
            AudioFormat format,
            Instant startedAt) {
        this(id, to, from, inbound, metadata, format, startedAt, Optional.empty());
    }
}
