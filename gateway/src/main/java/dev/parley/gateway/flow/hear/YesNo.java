package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Tells yes from no. */
public final class YesNo {

    private static final int SHORT = 8;

    private final Meanings meanings;

    private YesNo(Language language) {
        var words = new LinkedHashMap<String, String>();
        language.yes().forEach(it -> words.put(it, "yes"));
        language.no().forEach(it -> words.put(it, "no"));
        meanings = new Meanings(words);
    }

    /**
     * Whether an answer says yes or no; where it says both, what came first counts, less surely. In longer answers, too, it is less
     * sure: such words are in many sentences.
     *
     * @return a {@link Boolean}, with the words that say so
     */
    public static Optional<Reading> read(Words words, Language language) {
        return language.derived(YesNo.class, YesNo::new).read(words);
    }

    private Optional<Reading> read(Words words) {
        List<Reading> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int from = at;
            Optional<Meanings.Found> phrase = meanings.at(words, at);
            phrase.ifPresent(it -> found.add(new Reading(it.meaning().equals("yes"), from, it.to(), 1)));
            at = phrase.map(Meanings.Found::to).orElse(at + 1);
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Reading first = found.getFirst();
        int to = first.to();
        boolean agreed = found.stream().allMatch(it -> it.value().equals(first.value()));
        for (Reading next : found) {
            to = next.from() == to ? next.to() : to;
        }
        double certainty = (agreed ? 1 : 0.6) * (words.size() <= SHORT || first.from() == 0 ? 1 : 0.6);
        return Optional.of(new Reading(first.value(), first.from(), agreed ? to : first.to(), certainty));
    }
}
