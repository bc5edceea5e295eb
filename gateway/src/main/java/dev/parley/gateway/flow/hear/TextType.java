package dev.parley.gateway.flow.hear;

import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whatever was said, without what leads to it: my name is. */
final class TextType extends ValueType {

    /** Phrases that lead to a text, and corrections. */
    private record LeadIns(Meanings meanings) {

        static LeadIns of(Language language) {
            return language.derived(LeadIns.class, it -> {
                Map<String, String> words = new LinkedHashMap<>();
                it.corrections().forEach(phrase -> words.put(phrase, "correction"));
                it.negations().forEach(words::remove);
                it.leadIns().forEach(phrase -> words.put(phrase, "lead-in"));
                return new LeadIns(new Meanings(words));
            });
        }
    }

    TextType() {
        super(Kind.TEXT, "", Expected.ANYTHING);
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        int from = start(words, LeadIns.of(situation.language()).meanings());
        // Who says nothing else means it.
        int start = from < words.size() ? from : 0;
        String text = words.written(start, words.size());
        return text.isBlank() ? List.of() : List.of(new Reading(text, start, words.size(), 1));
    }

    private static int start(Words words, Meanings leadIns) {
        int at = 0;
        Optional<Meanings.Found> found = leadIns.at(words, at);
        while (found.isPresent()) {
            int next = found.get().to();
            // No waiting is a text; no, Baker and no, I said Baker are corrections.
            boolean alone = found.get().meaning().equals("correction") && next == at + 1;
            if (alone && leadIns.at(words, next).isEmpty() && !isComma(words, next)) {
                break;
            }
            at = next;
            found = leadIns.at(words, at);
        }
        return at;
    }

    private static boolean isComma(Words words, int at) {
        return at < words.size()
                && words.written(at - 1, at + 1)
                        .substring(words.written(at - 1, at).length())
                        .startsWith(",");
    }

    @Override
    public Optional<Object> keyed(String digits, Situation situation) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(digits);
    }
}
