package dev.parley.gateway.flow.hear;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.model.Kind;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** A date; by keys day and month, two digits each, in the language's order. */
final class DateType extends ValueType {

    private static final int KEYS = 4;

    /** So that neither is tomorrow or the day after. */
    private static final int DAYS_BEFORE = 3;

    DateType() {
        super(Kind.DATE, "date", Expected.NUMBER);
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        List<Reading> found =
                Dates.read(words, situation.language(), situation.now().toLocalDate());
        boolean any = found.stream().anyMatch(it -> it.value() instanceof LocalDate);
        found.removeIf(it -> any && it.value() instanceof NoDay);
        return Ranked.of(Corrected.of(found, words, situation.language()));
    }

    /** Who is asked for one of two days counts from there: of the 21st and the 24th of December, the Monday. */
    @Override
    public Optional<Object> either(Words words, Situation situation, Object first, Object second) {
        Optional<Object> said = super.either(words, situation, first, second);
        if (said.isPresent() || !(first instanceof LocalDate one) || !(second instanceof LocalDate other)) {
            return said;
        }
        LocalDate before = (one.isBefore(other) ? one : other).minusDays(DAYS_BEFORE);
        ZonedDateTime then = situation.now().with(before);
        return super.either(words, new Situation(situation.language(), then), first, second);
    }

    @Override
    public Optional<String> refusal(Object value, Situation situation) {
        return value instanceof NoDay ? Refusals.noSuch(situation.language(), value.toString()) : Optional.empty();
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
