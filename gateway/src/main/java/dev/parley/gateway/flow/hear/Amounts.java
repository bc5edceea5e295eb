package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the amounts of money of an answer. Immutable. */
final class Amounts {

    private static final double CENTS = 100;

    private final Numbers numbers;
    private final Meanings meanings;
    private final DigitRuns digits;

    private Amounts(Language language) {
        numbers = Numbers.of(language);
        digits = DigitRuns.of(language);
        meanings = new Meanings(language.meanings("money-words"));
    }

    static Amounts of(Language language) {
        return language.derived(Amounts.class, Amounts::new);
    }

    /**
     * All of them.
     *
     * @param currency an ISO 4217 code; what is said to be another is left out; empty takes any
     */
    List<Reading> read(Words words, String currency) {
        List<Numbers.Said> said = numbers.read(words);
        List<Reading> found = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).from() >= at) {
                Optional<Reading> amount = amount(
                        words,
                        said.get(i),
                        i + 1 < said.size() ? Optional.of(said.get(i + 1)) : Optional.empty(),
                        currency);
                amount.ifPresent(found::add);
                at = amount.map(Reading::to).orElse(at);
            }
        }
        return found;
    }

    private Optional<Reading> amount(Words words, Numbers.Said whole, Optional<Numbers.Said> next, String currency) {
        Optional<Meanings.Found> before =
                whole.from() == 0 ? Optional.empty() : meanings.at(words, whole.from() - 1, Amounts::isCurrency);
        int from = before.isPresent() ? whole.from() - 1 : whole.from();
        Optional<Meanings.Found> cent = meanings.at(words, whole.to(), "cent"::equals);
        if (cent.isPresent()) {
            return Optional.of(
                    new Reading(whole.value() / CENTS, from, cent.get().to(), 1));
        }
        Optional<Meanings.Found> after = meanings.at(words, whole.to(), Amounts::isCurrency);
        Optional<Meanings.Found> unit = before.or(() -> after);
        if (unit.isPresent()
                && !currency.isEmpty()
                && !Arrays.asList(unit.get().meaning().split(" ")).contains(currency)) {
            return Optional.empty();
        }
        int to = after.map(Meanings.Found::to).orElse(whole.to());
        int rest = meanings.skip(words, to, "and");
        Optional<Integer> single = whole.whole() && unit.isEmpty() ? digits.zeroAnd(words, to) : Optional.empty();
        if (single.isPresent()) {
            return Optional.of(new Reading(whole.value() + single.get() / CENTS, from, to + 2, 0.9));
        }
        return next.filter(it -> it.from() == rest && isCents(words, it, whole, rest > to))
                .map(it -> new Reading(
                        whole.value() + it.value() / CENTS,
                        from,
                        meanings.at(words, it.to(), found -> found.equals("cent") || isCurrency(found))
                                .map(Meanings.Found::to)
                                .orElse(it.to()),
                        unit.isPresent() ? 1 : 0.9))
                .or(() -> Optional.of(new Reading(whole.value(), from, to, unit.isPresent() ? 1 : 0.8)));
    }

    /** Twelve fifty; twelve dollars fifty; twelve dollars and five cents. */
    private boolean isCents(Words words, Numbers.Said cents, Numbers.Said whole, boolean joined) {
        boolean named = meanings.at(words, cents.to(), "cent"::equals).isPresent();
        boolean count = cents.whole() && cents.value() < CENTS && cents.value() >= (named ? 1 : 10);
        return count && whole.whole() && whole.value() >= 0 && (named || !joined);
    }

    private static boolean isCurrency(String meaning) {
        return meaning.matches("[A-Z]{3}( [A-Z]{3})*");
    }
}
