package dev.parley.gateway.call;

import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.call.TurnTiming;
import dev.parley.api.dialog.HandOver;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What remains of a finished call.
 *
 * @param call its numbers, metadata and format
 * @param dialog the name of the dialog that held it; empty if it ended before one was chosen
 * @param endedAt when it ended
 * @param reason why it ended
 * @param detail what the dialog, the carrier or the failure said about it; may be empty
 * @param transcript what was said and pressed, in order
 * @param turns how long the caller waited for each reply, in order
 * @param variables what the dialog left in {@link dev.parley.api.dialog.Conversation#variables()}
 * @param recordings the audio files, in order; none if the call was not recorded
 * @param handOver where the call went, if the dialog handed it over
 * @param carrierStatus what the carrier said of the call's end, once it did
 */
public record CallRecord(
        CallInfo call,
        String dialog,
        Instant endedAt,
        EndReason reason,
        String detail,
        List<TranscriptLine> transcript,
        List<TurnTiming> turns,
        Map<String, Object> variables,
        List<Path> recordings,
        Optional<HandOver> handOver,
        Optional<CarrierStatus> carrierStatus) {

    public CallRecord {
        transcript = List.copyOf(transcript);
        turns = List.copyOf(turns);
        variables = Map.copyOf(variables);
        recordings = List.copyOf(recordings);
    }

    /** The same record with what the carrier said of the call's end. */
    public CallRecord withCarrierStatus(CarrierStatus status) {
        return new CallRecord(
                call,
                dialog,
                endedAt,
                reason,
                detail,
                transcript,
                turns,
                variables,
                recordings,
                handOver,
                Optional.of(status));
    }
}
