package dev.parley.gateway.flow.hear;

import dev.parley.api.speech.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Digits, such as an account number: a text, with its leading zeros. */
final class DigitsType extends CountedType {

    DigitsType(DigitsSettings settings) {
        super("digits", Expected.DIGITS, Bounds.counts("length", settings.length(), DigitsSettings.MOST));
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        List<DigitRuns.Run> runs = Corrected.runs(words, situation.language()).stream()
                .map(it -> new DigitRuns.Run(it.from(), it.to(), it.digits().replace("+", "")))
                .toList();
        List<Reading> found = new ArrayList<>();
        runs.forEach(it -> found.add(reading(it.digits(), it.from(), it.to(), 1)));
        if (runs.size() > 1 && !Alternatives.among(runs, words, situation.language())) {
            String all = runs.stream().map(DigitRuns.Run::digits).collect(Collectors.joining());
            if (length.hold(all.length())) {
                found.add(reading(all, runs.getFirst().from(), runs.getLast().to(), 0.8));
            }
        }
        return Ranked.of(found);
    }

    private Reading reading(String digits, int from, int to, double certainty) {
        return new Reading(digits, from, to, length.hold(digits.length()) ? certainty : certainty / 2);
    }
}
