package dev.parley.gateway.flow.hear;

import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A number, whole or with decimals. */
final class NumberType extends RangedType {

    private static final int SHORT = 2;

    private final boolean decimals;

    NumberType(NumberSettings settings) {
        super(
                settings.decimals() ? Kind.DECIMAL : Kind.WHOLE,
                "number",
                Expected.NUMBER,
                Bounds.parse("range", settings.range()));
        decimals = settings.decimals();
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        Language language = situation.language();
        Numbers numbers = Numbers.of(language);
        List<Numbers.Said> all = numbers.read(words);
        Dated dated = new Dated(words, situation, all);
        List<Reading> found = new ArrayList<>();
        for (Numbers.Said said : all) {
            if (decimals || said.whole()) {
                switch (dated.of(said)) {
                    case NONE -> found.add(reading(said, 1));
                    case LIKELY -> found.add(reading(said, 0.4));
                    case SURE -> {}
                }
            }
        }
        if (all.isEmpty() && words.size() <= SHORT) {
            numbers.alike(words).ifPresent(it -> found.add(reading(it, 0.3)));
        }
        return Ranked.of(Corrected.of(found, words, language));
    }

    private Reading reading(Numbers.Said said, double certainty) {
        return new Reading(value(said.value()), said.from(), said.to(), certainty);
    }

    private Object value(double number) {
        if (decimals) {
            return number;
        }
        return Math.round(number);
    }

    @Override
    public Optional<Object> keyed(String digits, Situation situation) {
        return Keyed.number(digits)
                .filter(it -> decimals || it == Math.rint(it))
                .map(this::value);
    }
}
