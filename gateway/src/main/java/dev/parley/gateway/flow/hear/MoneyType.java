package dev.parley.gateway.flow.hear;

import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.model.Kind;
import java.util.List;
import java.util.Optional;

/** An amount of money in one currency. An amount in another is none. */
final class MoneyType extends ValueType {

    private final String currency;
    private final Bounds range;

    MoneyType(MoneySettings settings) {
        super(Kind.DECIMAL, ("money " + settings.currency()).strip(), Expected.NUMBER);
        currency = settings.currency();
        range = Bounds.parse("range", settings.range());
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        return Ranked.of(Amounts.of(situation.language()).read(words, currency));
    }

    @Override
    public Optional<Object> keyed(String digits, Situation situation) {
        return Keyed.number(digits).map(it -> it);
    }

    @Override
    public Optional<String> refusal(Object value, Situation situation) {
        return !(value instanceof Number number) || range.hold(number.doubleValue())
                ? Optional.empty()
                : Refusals.outOfRange(
                        situation.language(),
                        said(value, situation),
                        said(range.least(), situation),
                        said(range.most(), situation));
    }
}
