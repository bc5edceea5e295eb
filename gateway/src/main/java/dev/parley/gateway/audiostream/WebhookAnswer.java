package dev.parley.gateway.audiostream;

import java.util.List;

/** The commands that answer a webhook. */
record WebhookAnswer(WebhookOutcome outcome, List<Percl> commands) {

    WebhookAnswer {
        commands = List.copyOf(commands);
    }

    static WebhookAnswer of(WebhookOutcome outcome, Percl... commands) {
        return new WebhookAnswer(outcome, List.of(commands));
    }

    /** Taken; there is nothing to do. */
    static WebhookAnswer noted() {
        return of(WebhookOutcome.NOTED);
    }

    static WebhookAnswer hangUp() {
        return of(WebhookOutcome.HUNG_UP, new Percl.Hangup(""));
    }
}
