package dev.parley.gateway.flow.run;

import dev.parley.api.call.CallInfo;
import dev.parley.gateway.flow.expr.CallFacts;

/** What a flow knows of its call. */
final class Facts {

    private Facts() {}

    static CallFacts of(CallInfo call) {
        return new CallFacts(
                call.inbound() ? call.from() : call.to(),
                call.id(),
                call.to(),
                call.from(),
                call.inbound(),
                call.metadata());
    }
}
