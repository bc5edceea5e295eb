package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.Map;
import java.util.Optional;

/** Why a value is not taken, in the language's words. */
final class Refusals {

    private Refusals() {}

    static Optional<String> outOfRange(Language language, String value, String least, String most) {
        return Optional.of(language.text("out-of-range", Map.of("value", value, "least", least, "most", most)));
    }

    static Optional<String> wrongLength(Language language, String value, String least, String most) {
        return Optional.of(language.text("wrong-length", Map.of("value", value, "least", least, "most", most)));
    }

    /** @param reason {@code too-short}, {@code too-long} or {@code no-such} */
    static Optional<String> noNumber(Language language, String reason, String value) {
        return Optional.of(language.text(reason, Map.of("value", value)));
    }

    static Optional<String> noSuch(Language language, String value) {
        return Optional.of(language.text("no-such", Map.of("value", value, "least", "", "most", "")));
    }
}
