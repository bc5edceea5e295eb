package dev.parley.gateway.flow.hear;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One of several options. */
public final class ChoiceType extends ValueType {

    private static final int MOST_PHRASES = 200;

    private final List<Option> options;
    private final Choices choices;

    /** Of these; at least one. */
    public ChoiceType(List<Option> options) {
        super(Kind.TEXT, "", Expected.ANYTHING);
        this.options = List.copyOf(options);
        choices = new Choices(options);
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        return Corrected.of(choices.read(words, situation.language()), words, situation.language());
    }

    @Override
    public Optional<Object> keyed(String digits, Situation situation) {
        return options.stream()
                .filter(it -> it.key().filter(digits::equals).isPresent())
                .findFirst()
                .map(Option::name);
    }

    @Override
    public List<String> phrases(Language language) {
        return Stream.concat(
                        options.stream().map(Option::name), options.stream().flatMap(it -> it.also().stream()))
                .distinct()
                .limit(MOST_PHRASES)
                .toList();
    }

    @Override
    public DigitSettings digits(DigitSettings base) {
        return options.stream().anyMatch(it -> it.key().isPresent()) ? counted(base, new Bounds(1, 1)) : base;
    }
}
