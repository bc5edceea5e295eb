package dev.parley.gateway.flow.service;

/** Is told what comes of asking services, to count it; on the dialogs' threads. */
@FunctionalInterface
public interface FetchListener {

    /** A service was asked once. */
    void fetched(String service, FetchOutcome outcome);
}
