package dev.parley.gateway.flow.hear;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.model.Kind;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** A time of day; by keys hour and minutes, two digits each, of 24 hours. */
final class TimeType extends ValueType {

    private static final int KEYS = 4;

    TimeType() {
        super(Kind.TIME, "time", Expected.NUMBER);
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        return Ranked.of(Corrected.of(Times.read(words, situation), words, situation.language()));
    }

    @Override
    public Optional<Object> keyed(String digits, Situation situation) {
        return digits.matches("([01]\\d|2[0-3])[0-5]\\d")
                ? Optional.of(
                        LocalTime.of(Integer.parseInt(digits.substring(0, 2)), Integer.parseInt(digits.substring(2))))
                : Optional.empty();
    }

    @Override
    public DigitSettings digits(DigitSettings base) {
        return counted(base, new Bounds(KEYS, KEYS));
    }
}
