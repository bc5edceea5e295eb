package dev.parley.gateway.flow.hear;

import com.google.re2j.Pattern;
import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Letters and digits as in {@code spelled}, that match a pattern as a whole. */
final class PatternType extends ValueType {

    private static final int LONGEST = 12;

    private final Pattern pattern;

    PatternType(PatternSettings settings) {
        super(Kind.TEXT, "spelled", Expected.SPELLING);
        pattern = Pattern.compile(settings.pattern());
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        List<Reading> found = new ArrayList<>();
        for (Letters.Run run : Letters.of(situation.language()).read(words)) {
            if (pattern.matches(run.text())) {
                found.add(new Reading(run.text(), run.from(), run.to(), 1));
            }
        }
        for (int from = 0; from < words.size() && found.isEmpty(); from++) {
            StringBuilder text = new StringBuilder();
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
                text.append(words.get(to - 1).toUpperCase(Locale.ROOT));
                if (pattern.matches(text.toString())) {
                    found.add(new Reading(text.toString(), from, to, 0.9));
                }
            }
        }
        return Corrected.of(found, words, situation.language());
    }

    @Override
    public Optional<Object> keyed(String digits, Situation situation) {
        return pattern.matches(digits) ? Optional.of(digits) : Optional.empty();
    }
}
