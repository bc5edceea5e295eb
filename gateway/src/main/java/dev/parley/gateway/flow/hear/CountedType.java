package dev.parley.gateway.flow.hear;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Kind;
import dev.parley.gateway.flow.speak.Spoken;
import java.util.Optional;

/** A text of so many characters, which digits can be. */
abstract class CountedType extends ValueType {

    /** How many they must be. */
    final Bounds length;

    CountedType(String format, Expected expected, Bounds length) {
        super(Kind.TEXT, format, expected);
        this.length = length;
    }

    @Override
    public final Optional<Object> keyed(String digits, Situation situation) {
        return digits.matches("\\d+") ? Optional.of(digits) : Optional.empty();
    }

    @Override
    public final DigitSettings digits(DigitSettings base) {
        return counted(base, length);
    }

    @Override
    public final Optional<String> refusal(Object value, Situation situation) {
        if (length.hold(value.toString().length())) {
            return Optional.empty();
        }
        Language language = situation.language();
        String least = Spoken.say(length.least(), Optional.empty(), language, situation.now());
        String most = Spoken.say(length.most(), Optional.empty(), language, situation.now());
        return Refusals.wrongLength(language, said(value, situation), least, most);
    }
}
