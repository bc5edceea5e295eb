package dev.parley.gateway.flow.hear;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.model.Kind;
import java.util.List;
import java.util.Optional;

/** A date; by keys day and month, two digits each, in the language's order. */
final class DateType extends ValueType {

    private static final int KEYS = 4;

    DateType() {
        super(Kind.DATE, "date", Expected.NUMBER);
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        List<Reading> found =
                Dates.read(words, situation.language(), situation.now().toLocalDate());
        return Ranked.of(Corrected.of(found, words, situation.language()));
    }

    @Override
    public Optional<Object> keyed(String digits, Situation situation) {
        if (!digits.matches("\\d{4}")) {
            return Optional.empty();
        }
        int first = Integer.parseInt(digits.substring(0, 2));
        int second = Integer.parseInt(digits.substring(2));
        boolean monthFirst = Calendar.of(situation.language()).monthFirst();
        return Days.next(situation.now().toLocalDate(), monthFirst ? first : second, monthFirst ? second : first)
                .map(it -> it);
    }

    @Override
    public DigitSettings digits(DigitSettings base) {
        return counted(base, new Bounds(KEYS, KEYS));
    }
}
