package dev.parley.gateway.carrier;

import java.util.concurrent.CompletableFuture;

/**
 * A call placed through webhooks.
 *
 * @param request what was asked for; format and metadata are those the webhook's answer names
 * @param stream the call's first stream, once the webhook has answered and it is being connected; fails if it comes to none
 * @param outcome what became of the call in the end
 */
public record PlatformCall(
        CallRequest request, CompletableFuture<SimulatedCall> stream, CompletableFuture<PlatformOutcome> outcome) {}
