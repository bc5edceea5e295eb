package dev.parley.gateway.flow.hear;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Kind;
import dev.parley.gateway.flow.speak.Format;
import dev.parley.gateway.flow.speak.Spoken;
import java.util.List;
import java.util.Optional;

/** What most types have in common: a kind, a format, and nothing that they refuse or expect in particular. */
abstract class ValueType implements SlotType {

    private final Kind kind;
    private final String format;
    private final Expected expected;

    ValueType(Kind kind, String format, Expected expected) {
        this.kind = kind;
        this.format = format;
        this.expected = expected;
    }

    @Override
    public final Kind kind() {
        return kind;
    }

    @Override
    public final String format() {
        return format;
    }

    @Override
    public final Expected expected() {
        return expected;
    }

    @Override
    public List<String> phrases(Language language) {
        return List.of();
    }

    @Override
    public DigitSettings digits(DigitSettings base) {
        return base;
    }

    @Override
    public Optional<String> refusal(Object value, Situation situation) {
        return Optional.empty();
    }

    @Override
    public final String said(Object value, Situation situation) {
        return Spoken.say(value, Format.parse(format), situation.language(), situation.now());
    }

    /** So many keys, exactly or at most. */
    static DigitSettings counted(DigitSettings base, Bounds length) {
        return base.withMin(0).withMax((int) length.most()).withMin((int) length.least());
    }
}
