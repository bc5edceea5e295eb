package dev.parley.gateway.flow.hear;

import dev.parley.api.SettingsException;
import dev.parley.gateway.flow.speak.Format;

/**
 * The keys of {@code money}.
 *
 * @param currency an ISO 4217 code in capitals; empty for that of the language's country, the default
 * @param range which amounts are taken, such as {@code 5..100}; default any
 */
record MoneySettings(String currency, String range) {

    static final MoneySettings DEFAULTS = new MoneySettings("", "");

    MoneySettings {
        if (!currency.isEmpty() && Format.currency(currency).isEmpty()) {
            throw new SettingsException("currency", "there is no currency '" + currency + "'; expected such as USD");
        }
        Bounds.parse("range", range);
    }
}
