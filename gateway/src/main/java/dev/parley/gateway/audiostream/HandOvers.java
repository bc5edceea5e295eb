package dev.parley.gateway.audiostream;

import dev.parley.api.call.CallInfo;
import dev.parley.api.dialog.HandOver;

/** Takes where a call goes, for the webhook that will ask. Called on a call's event loop; returns at once. */
@FunctionalInterface
public interface HandOvers {

    void leave(CallInfo call, HandOver target);
}
