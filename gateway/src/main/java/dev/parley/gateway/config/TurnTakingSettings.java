package dev.parley.gateway.config;

import dev.parley.api.SettingsException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How bot and caller take turns.
 *
 * @param confirmTimeout how long the bot pauses for a sound of the caller that may become words, 200 ms..5 s; default 1.5 s
 * @param backchannels what a listener says without wanting the floor, by language ({@code en}); in place of the built-in ones
 * @param fillerAfter how long a dialog may think before the caller hears a filler, 0 (never, default)..1 m
 * @param fillers what the caller hears then, one after the other; default "One moment, please."
 */
public record TurnTakingSettings(
        Duration confirmTimeout, Map<String, List<String>> backchannels, Duration fillerAfter, List<String> fillers) {

    public static final TurnTakingSettings DEFAULTS =
            new TurnTakingSettings(Duration.ofMillis(1500), Map.of(), Duration.ZERO, List.of("One moment, please."));

    public TurnTakingSettings {
        backchannels = Map.copyOf(backchannels);
        fillers = List.copyOf(fillers);
        Checks.range("confirm-timeout", confirmTimeout, Duration.ofMillis(200), Duration.ofSeconds(5));
        Checks.range("filler-after", fillerAfter, Duration.ZERO, Duration.ofMinutes(1));
        for (String language : backchannels.keySet()) {
            if (!language.matches("[a-z]{2,3}")) {
                throw new SettingsException(
                        "backchannels", "expected a language such as en, found '" + Names.shown(language) + "'");
            }
        }
        if (fillers.isEmpty() || fillers.stream().anyMatch(String::isBlank)) {
            throw new SettingsException("fillers", "must not be empty");
        }
    }
}
