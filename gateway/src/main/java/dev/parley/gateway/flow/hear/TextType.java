package dev.parley.gateway.flow.hear;

import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whatever was said, without what leads to it: my name is. */
final class TextType extends ValueType {

    /** Phrases that lead to a text. */
    private record LeadIns(Meanings meanings) {

        static LeadIns of(Language language) {
            return language.derived(
                    LeadIns.class,
                    it -> new LeadIns(new Meanings(it.leadIns().stream()
                            .distinct()
                            .collect(Collectors.toMap(phrase -> phrase, _ -> "lead-in")))));
        }
    }

    TextType() {
        super(Kind.TEXT, "", Expected.ANYTHING);
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        int from = LeadIns.of(situation.language()).meanings().skip(words, 0, "lead-in");
        // Who says nothing else means it.
        int start = from < words.size() ? from : 0;
        String text = words.written(start, words.size());
        return text.isBlank() ? List.of() : List.of(new Reading(text, start, words.size(), 1));
    }

    @Override
    public Optional<Object> keyed(String digits, Situation situation) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(digits);
    }
}
