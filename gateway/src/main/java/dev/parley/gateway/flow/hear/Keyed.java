package dev.parley.gateway.flow.hear;

import java.util.Optional;

/** Numbers by keys: the star is the decimal point. */
final class Keyed {

    private Keyed() {}

    static Optional<Double> number(String digits) {
        return digits.matches("\\d{1,15}(\\*\\d{0,6})?|\\*\\d{1,6}")
                ? Optional.of(Double.parseDouble(digits.replace('*', '.')))
                : Optional.empty();
    }
}
