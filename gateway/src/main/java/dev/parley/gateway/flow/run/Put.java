package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.config.By;

/**
 * A question as it is put.
 *
 * @param text the question
 * @param settings how to listen for its answer
 * @param by how it may be answered
 * @param keyable whether keys can answer
 * @param secret whether the answer is kept from recordings and logs
 */
record Put(String text, ListenSettings settings, By by, boolean keyable, boolean secret) {

    /** But what the caller has typed ahead does not answer it. */
    Put afresh() {
        return new Put(text, settings.withDigits(settings.digits().withTypedAhead(false)), by, keyable, secret);
    }

    Put withText(String changed) {
        return new Put(changed, settings, by, keyable, secret);
    }
}
