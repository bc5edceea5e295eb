package dev.parley.gateway.flow.hear;

import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.model.Kind;
import java.util.Optional;

/** A number that lies between two others. */
abstract class RangedType extends ValueType {

    private final Bounds range;

    RangedType(Kind kind, String format, Expected expected, Bounds range) {
        super(kind, format, expected);
        this.range = range;
    }

    @Override
    public final Optional<String> refusal(Object value, Situation situation) {
        return !(value instanceof Number number) || range.hold(number.doubleValue())
                ? Optional.empty()
                : Refusals.outOfRange(
                        situation.language(),
                        said(value, situation),
                        said(range.least(), situation),
                        said(range.most(), situation));
    }
}
