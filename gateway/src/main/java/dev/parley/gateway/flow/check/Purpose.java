package dev.parley.gateway.flow.check;

import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Return;
import dev.parley.gateway.flow.model.Transfer;
import dev.parley.gateway.flow.model.Value;
import java.util.stream.Stream;

/** What becomes of a value in the end. */
enum Purpose {
    DIALLED,
    SHOWN,
    RETURNED;

    /** The values that a step itself uses so. */
    Stream<Value> values(Deed deed) {
        return switch (this) {
            case DIALLED -> deed instanceof Transfer transfer ? Stream.of(transfer.transfer()) : Stream.empty();
            case SHOWN -> deed instanceof Transfer transfer ? transfer.showing().stream() : Stream.empty();
            case RETURNED ->
                deed instanceof Return results ? results.results().map().values().stream() : Stream.empty();
        };
    }
}
