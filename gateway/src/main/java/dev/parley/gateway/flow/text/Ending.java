package dev.parley.gateway.flow.text;

import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.HandOver;
import java.util.Optional;

/**
 * How a typed conversation ended.
 *
 * @param detail what the dialog, or its failure, said about it; may be empty
 * @param handOver to whom the call went
 * @param failure of the dialog
 */
public record Ending(EndReason reason, String detail, Optional<HandOver> handOver, Optional<Throwable> failure) {

    Ending(EndReason reason, String detail) {
        this(reason, detail, Optional.empty(), Optional.empty());
    }

    static Ending handedOver(HandOver target) {
        return new Ending(EndReason.HANDED_OVER, "", Optional.of(target), Optional.empty());
    }

    static Ending failed(Throwable failure) {
        return new Ending(EndReason.DIALOG_FAILED, failure.toString(), Optional.empty(), Optional.of(failure));
    }
}
