package dev.parley.gateway.flow.hear;

import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.model.Kind;
import java.util.List;
import java.util.Optional;

/** An amount of money in one currency. An amount in another is none. */
final class MoneyType extends RangedType {

    private final String currency;

    MoneyType(MoneySettings settings) {
        super(
                Kind.DECIMAL,
                ("money " + settings.currency()).strip(),
                Expected.NUMBER,
                Bounds.parse("range", settings.range()));
        currency = settings.currency();
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        return Ranked.of(
                Corrected.of(Amounts.of(situation.language()).read(words, currency), words, situation.language()));
    }

    @Override
    public Optional<Object> keyed(String digits, Situation situation) {
        return Keyed.number(digits).map(it -> it);
    }
}
