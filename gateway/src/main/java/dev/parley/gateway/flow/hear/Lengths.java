package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Kind;
import dev.parley.gateway.flow.speak.Spoken;
import java.util.Optional;

/** Whether a text is as long as it must be. */
final class Lengths {

    private Lengths() {}

    static Optional<String> refusal(Object value, Bounds length, Situation situation, SlotType type) {
        if (length.hold(value.toString().length())) {
            return Optional.empty();
        }
        Language language = situation.language();
        String least = Spoken.say(length.least(), Kind.DECIMAL, Optional.empty(), language, situation.now());
        String most = Spoken.say(length.most(), Kind.DECIMAL, Optional.empty(), language, situation.now());
        return Refusals.wrongLength(language, type.said(value, situation), least, most);
    }
}
