package dev.parley.gateway.flow.expr;

import java.util.List;

/**
 * What is known of a call from its beginning.
 *
 * @param caller the other side's number; may be empty
 * @param id the call's id
 * @param to the dialled number; may be empty
 * @param from the calling number; may be empty
 * @param inbound whether we were called
 * @param metadata what the carrier or who placed the call told
 */
public record CallFacts(String caller, String id, String to, String from, boolean inbound, List<String> metadata) {

    public CallFacts {
        metadata = List.copyOf(metadata);
    }
}
