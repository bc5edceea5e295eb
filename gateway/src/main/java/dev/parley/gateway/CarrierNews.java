package dev.parley.gateway;

import dev.parley.gateway.audiostream.WebhookListener;
import dev.parley.gateway.audiostream.WebhookOutcome;
import dev.parley.gateway.call.CarrierStatus;
import dev.parley.gateway.store.CallRecords;
import dev.parley.gateway.telemetry.Metrics;

/** Brings what the carrier says by webhook to the records and the metrics. */
record CarrierNews(CallRecords records, Metrics metrics) implements WebhookListener {

    @Override
    public void callExpected(String callId) {
        records.expectStatus(callId);
    }

    @Override
    public void status(CarrierStatus status) {
        records.status(status);
    }

    @Override
    public void answered(String webhook, WebhookOutcome outcome) {
        metrics.webhook(webhook, outcome.word());
        if (outcome == WebhookOutcome.UNKNOWN_NUMBER || outcome == WebhookOutcome.BUSY) {
            metrics.callRefused(outcome.word());
        }
    }
}
