package dev.parley.gateway.flow.hear;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Yes or no; by keys 1 or 2. */
final class YesNoType extends ValueType {

    YesNoType() {
        super(Kind.TRUTH, "", Expected.ANYTHING);
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        return YesNo.read(words, situation.language()).stream().toList();
    }

    @Override
    public Optional<Object> keyed(String digits, Situation situation) {
        return switch (digits) {
            case "1" -> Optional.of(true);
            case "2" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> phrases(Language language) {
        return Stream.concat(language.yes().stream(), language.no().stream()).toList();
    }

    @Override
    public DigitSettings digits(DigitSettings base) {
        return counted(base, new Bounds(1, 1));
    }
}
